package tachotwin.skzi.report;

import tachotwin.octet.DecodeException;
import tachotwin.skzi.card.CardContents;
import tachotwin.skzi.state.CardInSlot;

/** A report for which the block must talk to a card first: for its files, for its signature. */
interface CardReport {
  /** The card. */
  CardInSlot card();

  /**
   * What stands above the card's signature.
   *
   * @throws DecodeException when the card holds what table Б.48 does not allow
   */
  void begin(Page page, CardContents contents) throws DecodeException;

  /** What stands below it. */
  void end(Page page);
}
