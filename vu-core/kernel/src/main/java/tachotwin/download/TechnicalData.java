package tachotwin.download;

import tachotwin.dictionary.CalibrationData;
import tachotwin.dictionary.SensorPaired;
import tachotwin.dictionary.VuIdentification;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * Технические данные (record 05h, table Б.45).
 *
 * <p>Octets: identification 116, sensorPaired 20, calibrationData.
 *
 * @param identification the vehicle unit
 * @param sensor the motion sensor
 * @param calibrations all calibrations that the block keeps
 */
public record TechnicalData(
    VuIdentification identification, SensorPaired sensor, CalibrationData calibrations)
    implements VuData {
  static final int IDENTIFIER = 5;

  @Override
  public int identifier() {
    return IDENTIFIER;
  }

  @Override
  public void encode(OctetWriter out) {
    identification.encode(out);
    sensor.encode(out);
    calibrations.encode(out);
  }

  static TechnicalData decode(OctetReader in) throws DecodeException {
    return new TechnicalData(
        VuIdentification.decode(in), SensorPaired.decode(in), CalibrationData.decode(in));
  }

  static void skip(OctetReader in) throws DecodeException {
    in.octets(
        VuIdentification.SIZE + SensorPaired.SIZE, "Технические данные", "Б.2.3.6, таблица Б.45");
    CalibrationData.skip(in);
  }
}
