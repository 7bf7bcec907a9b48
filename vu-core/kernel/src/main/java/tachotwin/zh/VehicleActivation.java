package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Text;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * Answer to 35 «Запрос данных активации ТС»: identification and calibration in force.
 *
 * @param vin vehicle identification number
 * @param nation nation of registration, table Б.23
 * @param vrn registration plate
 * @param authorisedSpeed set speed, km/h
 * @param w characteristic coefficient, imp/km
 * @param k constant of the tachograph, imp/km
 * @param l tyre circumference, mm
 * @param tyreSize tyre size
 * @param odometer odometer after calibration, km
 * @param calibrated day of the calibration
 */
public record VehicleActivation(
    String vin,
    int nation,
    String vrn,
    int authorisedSpeed,
    int w,
    int k,
    int l,
    String tyreSize,
    int odometer,
    SimInstant calibrated)
    implements Payload {
  private static final String CLAUSE = "docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.octets(Text.ia5(vin, 17));
    out.u8(nation);
    out.octets(Text.cyrillic(vrn, 13));
    out.u8(authorisedSpeed);
    out.u16(w);
    out.u16(k);
    out.u16(l);
    out.octets(Text.ia5(tyreSize, 15));
    out.u24(odometer);
    out.u32(calibrated.epochSecond());
  }

  /** Reads the data to its end. */
  public static VehicleActivation decode(OctetReader in) throws DecodeException {
    String vin = Text.ia5(in.octets(17, "VIN", CLAUSE));
    int nation = in.u8("Государство", CLAUSE);
    String vrn = Text.cyrillic(in.octets(13, "ГРЗ", CLAUSE));
    int authorisedSpeed = in.u8("Макс. скорость", CLAUSE);
    int w = in.u16("w", CLAUSE);
    int k = in.u16("k", CLAUSE);
    int l = in.u16("l", CLAUSE);
    String tyreSize = Text.ia5(in.octets(15, "Размер шин", CLAUSE));
    int odometer = in.u24("Пробег", CLAUSE);
    SimInstant calibrated = SimInstant.ofEpochSecond(in.u32("Дата настройки", CLAUSE));
    in.expectEnd("Дата настройки", CLAUSE);
    return new VehicleActivation(
        vin, nation, vrn, authorisedSpeed, w, k, l, tyreSize, odometer, calibrated);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("VIN", vin, CLAUSE),
        new Field("Государство", String.valueOf(nation), CLAUSE),
        new Field("ГРЗ", vrn, CLAUSE),
        new Field("Макс. скорость", String.valueOf(authorisedSpeed), CLAUSE),
        new Field("w", String.valueOf(w), CLAUSE),
        new Field("k", String.valueOf(k), CLAUSE),
        new Field("l", String.valueOf(l), CLAUSE),
        new Field("Размер шин", tyreSize, CLAUSE),
        new Field("Пробег", String.valueOf(odometer), CLAUSE),
        new Field("Дата настройки", calibrated.toString(), CLAUSE));
  }
}
