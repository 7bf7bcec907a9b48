package tachotwin.dictionary.card;

import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.octet.Bcd;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * VehicleUse (Б.48, EF 0505h): one period of use of a vehicle.
 *
 * <p>Octets: odometerBegin 3, odometerEnd 3, firstUse 4, lastUse 4, vehicle 15, dataBlockCounter 2;
 * 31 in all.
 *
 * @param odometerBegin odometer at the first use, km
 * @param odometerEnd odometer at the last use, km
 * @param firstUse first use
 * @param lastUse last use
 * @param vehicle the vehicle
 * @param dataBlockCounter vuDataBlockCounter, 0…9999
 */
public record VehicleUse(
    int odometerBegin,
    int odometerEnd,
    TimeStamp firstUse,
    TimeStamp lastUse,
    VehicleRegistration vehicle,
    int dataBlockCounter)
    implements CardRecord {
  /** Octets of the whole. */
  public static final int SIZE = 31;

  private static final String CLAUSE = "Б.48, EF 0505h";

  /** A place of the file that holds nothing. */
  public static final VehicleUse EMPTY =
      new VehicleUse(0, 0, TimeStamp.NONE, TimeStamp.NONE, VehicleRegistration.NONE, 0);

  @Override
  public TimeStamp time() {
    return firstUse;
  }

  @Override
  public void encode(OctetWriter out) {
    out.u24(odometerBegin);
    out.u24(odometerEnd);
    firstUse.encode(out);
    lastUse.encode(out);
    vehicle.encode(out);
    out.octets(Bcd.encode(dataBlockCounter, 2));
  }

  /** Reads one. */
  public static VehicleUse decode(OctetReader in) throws DecodeException {
    return new VehicleUse(
        in.u24("odometerBegin", CLAUSE),
        in.u24("odometerEnd", CLAUSE),
        TimeStamp.decode(in),
        TimeStamp.decode(in),
        VehicleRegistration.decode(in),
        (int) Bcd.decode(in, 2, "dataBlockCounter", CLAUSE));
  }
}
