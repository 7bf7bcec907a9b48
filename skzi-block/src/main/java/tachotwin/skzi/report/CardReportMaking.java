package tachotwin.skzi.report;

import java.util.Optional;
import tachotwin.gost.Streebog;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.paper.Pictogram;
import tachotwin.skzi.card.CardContents;
import tachotwin.skzi.state.Authentication;
import tachotwin.skzi.state.CardInSlot;

/** A report on its way through the exchange with its card. */
final class CardReportMaking {
  private final CardReport report;
  private final boolean signed;
  private Page page = new Page();

  /**
   * A report that waits for its card.
   *
   * @param signed whether the card signs
   */
  CardReportMaking(CardReport report, boolean signed) {
    this.report = report;
    this.signed = signed;
  }

  CardInSlot card() {
    return report.card();
  }

  /** The hash that the card is to sign; nothing where it is not to. */
  Optional<Octets> compose(CardContents contents) throws DecodeException {
    page = new Page();
    report.begin(page, contents);
    if (!signed) {
      return Optional.empty();
    }
    page.pictograms("", Pictogram.SECURITY, Pictogram.CARD);
    return Optional.of(hash());
  }

  /** The card signed; false where that does not hold. */
  boolean sign(Octets signature) {
    boolean holds =
        card().authentication() instanceof Authentication.Done done
            && done.certificate().key().verifyHash(hash(), signature);
    if (holds) {
      page.signature(signature);
    }
    return holds;
  }

  /** The whole. */
  Page complete() {
    report.end(page);
    return page;
  }

  private Octets hash() {
    return Streebog.hash256(page.signedOctets());
  }
}
