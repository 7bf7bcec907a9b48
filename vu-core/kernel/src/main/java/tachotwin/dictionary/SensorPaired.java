package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * SensorPaired (Б.2.2.24, table Б.34): the motion sensor paired with the unit.
 *
 * <p>Octets: serialNumber 8, approvalNumber 8, firstPairing 4; 20 in all.
 *
 * @param serialNumber serial number
 * @param approvalNumber number of the type approval
 * @param firstPairing when it was paired first
 */
public record SensorPaired(Ia5String serialNumber, Ia5String approvalNumber, TimeStamp firstPairing)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 20;

  private static final String CLAUSE = "Б.2.2.24";

  /** No sensor is paired. */
  public static final SensorPaired NONE =
      new SensorPaired(Ia5String.blank(8), Ia5String.blank(8), TimeStamp.NONE);

  /** Refuses texts that are not of their field's size. */
  public SensorPaired {
    serialNumber.requireSize(8, "serialNumber");
    approvalNumber.requireSize(8, "approvalNumber");
  }

  @Override
  public void encode(OctetWriter out) {
    serialNumber.encode(out);
    approvalNumber.encode(out);
    firstPairing.encode(out);
  }

  /** Reads one. */
  public static SensorPaired decode(OctetReader in) throws DecodeException {
    return new SensorPaired(
        Ia5String.decode(in, 8, "serialNumber", CLAUSE),
        Ia5String.decode(in, 8, "approvalNumber", CLAUSE),
        TimeStamp.decode(in));
  }
}
