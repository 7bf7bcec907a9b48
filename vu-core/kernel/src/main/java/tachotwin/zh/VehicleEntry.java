package tachotwin.zh;

import java.util.List;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.trace.Field;

/**
 * Command 22 «Активация ТС»: vehicle and calibration data (4.16.2.8). The first one ends the
 * activation, later ones are calibrations (4.7.17).
 *
 * <p>Octets: slot 1, reason 1, record 167.
 *
 * @param slot slot of the workshop's card, 1 or 2
 * @param reason reason of 4.7.17.1 in its order, 1…5
 * @param record octets of a {@link CalibrationRecord}, table Б.7
 */
public record VehicleEntry(int slot, int reason, Octets record) implements Payload {
  private static final String CLAUSE = "docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(slot);
    out.u8(reason);
    out.octets(record);
  }

  /** Reads the data to its end. */
  public static VehicleEntry decode(OctetReader in) throws DecodeException {
    int slot = in.u8("Слот", CLAUSE);
    int reason = in.u8("Причина настройки", CLAUSE);
    Octets record = in.octets(CalibrationRecord.SIZE, "Данные настройки", CLAUSE);
    in.expectEnd("Данные настройки", CLAUSE);
    return new VehicleEntry(slot, reason, record);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Слот", String.valueOf(slot), CLAUSE),
        new Field("Причина настройки", String.valueOf(reason), CLAUSE),
        new Field("Данные настройки", record.toHex(), "Б.2.2.3"));
  }
}
