package tachotwin.skzi.card;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.card.CardFile;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** What an exchange is for: files to read, changes that follow, hashes for the card to sign. */
interface CardWork {
  /** Files to read, in this order; one of our own (C2F2h, C2F3h) may be missing on the card. */
  List<CardFile> reads();

  /**
   * Changes the contents.
   *
   * @throws DecodeException when the card holds what table Б.48 does not allow
   */
  default void compose(CardContents contents) throws DecodeException {}

  /** Whether the card signs before anything is written on it. */
  default boolean signsFirst() {
    return false;
  }

  /** The next hash of 32 octets that the card is to sign, once everything is written. */
  default Optional<Octets> hashToSign() {
    return Optional.empty();
  }

  /** Takes the card's signature over that hash; false where it does not hold. */
  default boolean signed(Octets signature) {
    return false;
  }

  /** Whether it writes the session before a withdrawal. */
  default boolean endsSession() {
    return false;
  }

  /** 48 closed the exchange: what was found out takes effect. */
  default void finish() {}
}
