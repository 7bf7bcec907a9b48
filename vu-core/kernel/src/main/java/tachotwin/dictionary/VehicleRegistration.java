package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * VehicleRegistration (Б.2.2.25, table Б.35): the state and the plate of a vehicle, together as on
 * the cards.
 *
 * <p>Octets: nation 1, number 14; 15 in all.
 *
 * @param nation where the vehicle is registered
 * @param number its plate
 */
public record VehicleRegistration(NationNumeric nation, VehicleRegistrationNumber number)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 15;

  /** No vehicle. */
  public static final VehicleRegistration NONE =
      new VehicleRegistration(NationNumeric.Code.NO_INFORMATION, VehicleRegistrationNumber.NONE);

  @Override
  public void encode(OctetWriter out) {
    nation.encode(out);
    number.encode(out);
  }

  /** Reads one. */
  public static VehicleRegistration decode(OctetReader in) throws DecodeException {
    return new VehicleRegistration(NationNumeric.decode(in), VehicleRegistrationNumber.decode(in));
  }
}
