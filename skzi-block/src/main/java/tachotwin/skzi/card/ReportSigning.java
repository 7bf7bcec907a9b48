package tachotwin.skzi.card;

import java.util.Optional;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** The report of a card that command 71 began and that an exchange with that card completes. */
public interface ReportSigning {
  /** Whether a report of the card in a slot waits for its exchange. */
  boolean isAwaiting(int slot);

  /**
   * Composes the lines down to the card's signature.
   *
   * @return the hash that the card is to sign; nothing where the profile has no signatures
   * @throws DecodeException when the card holds what table Б.48 does not allow
   */
  Optional<Octets> compose(CardContents contents) throws DecodeException;

  /** The card signed; false where the signature does not hold. */
  boolean signed(Octets signature);

  /** The exchange ended well: the report can be printed. */
  void exchanged();
}
