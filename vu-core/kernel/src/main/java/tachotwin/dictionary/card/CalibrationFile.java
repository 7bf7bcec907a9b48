package tachotwin.dictionary.card;

import tachotwin.dictionary.DataType;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * Calibration (EF 050Ah, 4.7.28): how many calibrations a workshop's card has made, and the last of
 * them.
 *
 * <p>Octets: calibrationTotalNumber 2, then the ring: pointer 1, records of 105 each.
 *
 * @param total all calibrations ever, 0…65 535
 * @param ring the last calibrations
 */
public record CalibrationFile(int total, CardRing<CardCalibration> ring) implements DataType {
  /** A file of so many places that holds nothing. */
  public static CalibrationFile empty(int places) {
    return new CalibrationFile(0, CardRing.empty(RingLayout.CALIBRATIONS, places));
  }

  /** The file with one more calibration. */
  public CalibrationFile append(CardCalibration calibration) {
    return new CalibrationFile(Math.min(total + 1, 0xFFFF), ring.append(calibration));
  }

  @Override
  public void encode(OctetWriter out) {
    out.u16(total);
    ring.encode(out);
  }

  /** Reads the whole file. */
  public static CalibrationFile decode(OctetReader in) throws DecodeException {
    return new CalibrationFile(
        in.u16("calibrationTotalNumber", "4.7.28"), CardRing.decode(RingLayout.CALIBRATIONS, in));
  }
}
