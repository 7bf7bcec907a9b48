package tachotwin.dictionary.card;

import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * CalibrationNote (4.7.28 г, е; EF C2F5h, our own): what the European record of a calibration
 * ({@link CardCalibration}) has no room for; the new time joins the two.
 *
 * <p>Octets: newTime 4, oldRegistration 15, oldAuthorisedSpeed 1, blockNumber 16; 36 in all.
 *
 * @param time new time of the calibration
 * @param oldRegistration registration of the vehicle before it
 * @param oldAuthorisedSpeed highest permitted speed before it, km/h
 * @param blockNumber number of the block
 */
public record CalibrationNote(
    TimeStamp time,
    VehicleRegistration oldRegistration,
    int oldAuthorisedSpeed,
    Ia5String blockNumber)
    implements CardRecord {
  /** Octets of the whole. */
  public static final int SIZE = 36;

  /** A place of the file that holds nothing. */
  public static final CalibrationNote EMPTY =
      new CalibrationNote(TimeStamp.NONE, VehicleRegistration.NONE, 0, Ia5String.blank(16));

  private static final String CLAUSE = "4.7.28, EF C2F5h";

  /** Refuses a number that is not of its field's size. */
  public CalibrationNote {
    blockNumber.requireSize(16, "blockNumber");
  }

  @Override
  public void encode(OctetWriter out) {
    time.encode(out);
    oldRegistration.encode(out);
    out.u8(oldAuthorisedSpeed);
    blockNumber.encode(out);
  }

  /** Reads one. */
  public static CalibrationNote decode(OctetReader in) throws DecodeException {
    return new CalibrationNote(
        TimeStamp.decode(in),
        VehicleRegistration.decode(in),
        in.u8("oldAuthorisedSpeed", CLAUSE),
        Ia5String.decode(in, 16, "blockNumber", CLAUSE));
  }
}
