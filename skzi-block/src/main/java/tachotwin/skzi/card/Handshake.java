package tachotwin.skzi.card;

import tachotwin.gost.Certificate;
import tachotwin.gost.channel.BlockEnd;
import tachotwin.skzi.state.CardInSlot;

/** How far the commands 42–44 have come with the card in one slot. */
sealed interface Handshake {
  /** The card that it is about. */
  CardInSlot card();

  /** The card's certificate. */
  Certificate certificate();

  /** 42 accepted the card's certificate. */
  record Certified(CardInSlot card, Certificate certificate) implements Handshake {}

  /** 43 gave the block's cryptogram; the card's answer is awaited. */
  record Challenged(CardInSlot card, Certificate certificate, BlockEnd end) implements Handshake {}
}
