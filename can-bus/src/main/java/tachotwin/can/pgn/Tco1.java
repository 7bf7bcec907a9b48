package tachotwin.can.pgn;

import java.util.List;
import java.util.Locale;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.trace.Field;

/**
 * TCO1, 65132, tables Б.69 and Б.70: the tachograph, every 50 ms.
 *
 * <p>Octet 1: bits 1–3 driver 1, 4–6 driver 2, 7–8 motion. Octet 2: bits 1–4 time state of driver
 * 1, 5–6 card 1, 7–8 overspeed. Octet 3: bits 1–4 time state of driver 2, 5–6 card 2, 7–8 filled
 * with ones. Octet 4: bits 1–2 event, 3–4 handling, 5–6 performance, 7–8 direction. Octets 5–6
 * output shaft speed, 1/8 rpm; 7–8 speed, 1/256 km/h.
 *
 * @param driver1 working state, 0…7
 * @param driver2 working state, 0…7
 * @param motion 0…3
 * @param time1 time-related state, 0…15
 * @param card1 0…3
 * @param overspeed 0…3
 * @param time2 time-related state, 0…15
 * @param card2 0…3
 * @param event 0…3
 * @param handling 0…3
 * @param performance 0 normal, 1 simulated motion
 * @param direction 0 forward, 1 reverse
 * @param shaft 1/8 rpm, 0…65 535
 * @param speed 1/256 km/h, 0…65 535
 */
public record Tco1(
    int driver1,
    int driver2,
    int motion,
    int time1,
    int card1,
    int overspeed,
    int time2,
    int card2,
    int event,
    int handling,
    int performance,
    int direction,
    int shaft,
    int speed) {
  private static final String CLAUSE = "табл. Б.70";

  /** The octets. */
  public Octets toOctets() {
    return new OctetWriter()
        .u8(driver1 | driver2 << 3 | motion << 6)
        .u8(time1 | card1 << 4 | overspeed << 6)
        .u8(time2 | card2 << 4 | 0b11 << 6)
        .u8(event | handling << 2 | performance << 4 | direction << 6)
        .u16le(shaft)
        .u16le(speed)
        .toOctets();
  }

  /** Reads eight octets. */
  public static Tco1 decode(Octets data) throws DecodeException {
    OctetReader in = data.reader();
    int first = in.u8("режим водителей", CLAUSE);
    int second = in.u8("состояние водителя 1", CLAUSE);
    int third = in.u8("состояние водителя 2", CLAUSE);
    int fourth = in.u8("события", CLAUSE);
    int shaft = in.u16le("частота вращения выходного вала", CLAUSE);
    int speed = in.u16le("скорость", CLAUSE);
    in.expectEnd("скорость", CLAUSE);
    return new Tco1(
        first & 7,
        first >>> 3 & 7,
        first >>> 6,
        second & 15,
        second >>> 4 & 3,
        second >>> 6,
        third & 15,
        third >>> 4 & 3,
        fourth & 3,
        fourth >>> 2 & 3,
        fourth >>> 4 & 3,
        fourth >>> 6,
        shaft,
        speed);
  }

  /** The fields as a person reads them. */
  public List<Field> fields() {
    return List.of(
        field("Режим водителя 1 (SPN 1612)", driver1),
        field("Режим водителя 2 (SPN 1613)", driver2),
        field("Движение (SPN 1611)", motion),
        field("Состояние времени водителя 1 (SPN 1617)", time1),
        field("Карта водителя 1 (SPN 1615)", card1),
        field("Превышение скорости (SPN 1614)", overspeed),
        field("Состояние времени водителя 2 (SPN 1618)", time2),
        field("Карта водителя 2 (SPN 1616)", card2),
        field("Событие (SPN 1622)", event),
        field("Информация о работе (SPN 1621)", handling),
        field("Режим работы (SPN 1620)", performance),
        field("Направление (SPN 1619)", direction),
        new Field(
            "Частота вращения вала (SPN 1623)",
            String.format(Locale.ROOT, "%.3f об/мин", shaft / 8.0),
            CLAUSE),
        new Field(
            "Скорость (SPN 1624)", String.format(Locale.ROOT, "%.2f км/ч", speed / 256.0), CLAUSE));
  }

  private static Field field(String name, int value) {
    return new Field(name, String.valueOf(value), CLAUSE);
  }
}
