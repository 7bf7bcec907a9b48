package tachotwin.zh;

import java.util.List;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.trace.Field;

/**
 * Command 22 «Активация ТС»: vehicle and calibration data (4.16.2.8). The first one ends the
 * activation, later ones are calibrations (4.7.17).
 *
 * <p>Octets: slot 1, reason 1, record 167.
 *
 * @param slot slot of the workshop's card, 1 or 2
 * @param reason reason of 4.7.17.1 in its order, 1…5
 * @param record table Б.7
 */
public record VehicleEntry(int slot, int reason, CalibrationRecord record) implements Payload {
  private static final String CLAUSE = "docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(slot);
    out.u8(reason);
    record.encode(out);
  }

  /** Reads the data to its end. */
  public static VehicleEntry decode(OctetReader in) throws DecodeException {
    int slot = in.u8("Слот", CLAUSE);
    int reason = in.u8("Причина настройки", CLAUSE);
    CalibrationRecord record = CalibrationRecord.decode(in);
    in.expectEnd("Данные настройки", CLAUSE);
    return new VehicleEntry(slot, reason, record);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Слот", String.valueOf(slot), CLAUSE),
        new Field("Причина настройки", String.valueOf(reason), CLAUSE),
        new Field("Цель", record.purpose().title(), "Б.2.2.3"),
        new Field("VIN", record.vehicle().vehicleIdentificationNumber().text(), "Б.2.2.3"),
        new Field("ГРЗ", record.vehicle().registration().number().text(), "Б.2.2.3"),
        new Field("w", String.valueOf(record.w()), "Б.2.2.3"),
        new Field("k", String.valueOf(record.k()), "Б.2.2.3"),
        new Field("l", String.valueOf(record.l()), "Б.2.2.3"),
        new Field("Макс. скорость", String.valueOf(record.authorisedSpeed()), "Б.2.2.3"),
        new Field("Пробег", String.valueOf(record.newOdometer()), "Б.2.2.3"));
  }
}
