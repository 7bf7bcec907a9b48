package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * OverSpeedingControlData (Б.2.2.20, table Б.28): overspeed since the last check for it.
 *
 * <p>Octets: lastControl 4, firstSince 4, numberSince 1; 9 in all.
 *
 * @param lastControl when the last check ended
 * @param firstSince the first overspeed after it
 * @param numberSince overspeeds after it; 255 stands for 255 and more
 */
public record OverSpeedingControlData(TimeStamp lastControl, TimeStamp firstSince, int numberSince)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 9;

  private static final String CLAUSE = "Б.2.2.20";

  /** No check and no overspeed, the default of Б.43. */
  public static final OverSpeedingControlData NONE =
      new OverSpeedingControlData(TimeStamp.NONE, TimeStamp.NONE, 0);

  @Override
  public void encode(OctetWriter out) {
    lastControl.encode(out);
    firstSince.encode(out);
    out.u8(numberSince);
  }

  /** Reads one. */
  public static OverSpeedingControlData decode(OctetReader in) throws DecodeException {
    return new OverSpeedingControlData(
        TimeStamp.decode(in), TimeStamp.decode(in), in.u8("numberSince", CLAUSE));
  }
}
