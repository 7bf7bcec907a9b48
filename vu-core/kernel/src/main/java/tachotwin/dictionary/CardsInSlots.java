package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * CardsInSlots (Б.2.2.8, table Б.13): the cards in both slots at the beginning and at the end.
 *
 * <p>Octets: driverBegin 18, coDriverBegin 18, driverEnd 18, coDriverEnd 18; 72 in all.
 *
 * @param driverBegin slot 1 at the beginning
 * @param coDriverBegin slot 2 at the beginning
 * @param driverEnd slot 1 at the end
 * @param coDriverEnd slot 2 at the end
 */
public record CardsInSlots(
    FullCardNumber driverBegin,
    FullCardNumber coDriverBegin,
    FullCardNumber driverEnd,
    FullCardNumber coDriverEnd)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 72;

  /** No card in either slot. */
  public static final CardsInSlots NONE =
      new CardsInSlots(
          FullCardNumber.NONE, FullCardNumber.NONE, FullCardNumber.NONE, FullCardNumber.NONE);

  @Override
  public void encode(OctetWriter out) {
    driverBegin.encode(out);
    coDriverBegin.encode(out);
    driverEnd.encode(out);
    coDriverEnd.encode(out);
  }

  /** Reads one. */
  public static CardsInSlots decode(OctetReader in) throws DecodeException {
    return new CardsInSlots(
        FullCardNumber.decode(in),
        FullCardNumber.decode(in),
        FullCardNumber.decode(in),
        FullCardNumber.decode(in));
  }
}
