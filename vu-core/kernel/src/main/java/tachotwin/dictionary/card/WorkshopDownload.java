package tachotwin.dictionary.card;

import tachotwin.dictionary.DataType;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * Card_Download of a workshop's card (EF 0509h): what was calibrated since the last download.
 *
 * <p>Octets: noOfCalibrationsSinceDownload 2.
 *
 * @param calibrations 0…65 535
 */
public record WorkshopDownload(int calibrations) implements DataType {
  @Override
  public void encode(OctetWriter out) {
    out.u16(calibrations);
  }

  /** Reads the file. */
  public static WorkshopDownload decode(OctetReader in) throws DecodeException {
    return new WorkshopDownload(in.u16("noOfCalibrationsSinceDownload", "4.7.28"));
  }
}
