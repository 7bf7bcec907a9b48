package tachotwin.skzi.archive;

import tachotwin.dictionary.FullCardNumber;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * The cards in both slots at one end of an event (table 2).
 *
 * <p>Octets: driver 18, coDriver 18.
 *
 * @param driver in slot 1, {@link FullCardNumber#NONE} without
 * @param coDriver in slot 2
 */
public record CardsAtEvent(FullCardNumber driver, FullCardNumber coDriver) {
  /** No card in either slot. */
  public static final CardsAtEvent NONE =
      new CardsAtEvent(FullCardNumber.NONE, FullCardNumber.NONE);

  /** Writes both. */
  public void encode(OctetWriter out) {
    driver.encode(out);
    coDriver.encode(out);
  }

  /** Reads both. */
  public static CardsAtEvent decode(OctetReader in) throws DecodeException {
    return new CardsAtEvent(FullCardNumber.decode(in), FullCardNumber.decode(in));
  }
}
