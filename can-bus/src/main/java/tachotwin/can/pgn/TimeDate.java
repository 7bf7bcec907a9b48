package tachotwin.can.pgn;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * TD, 65254, tables Б.59 and Б.60: time and date, once a second.
 *
 * <p>Octets: seconds by 0.25, minutes, hours, month, day by 0.25 (1–4 is the first day, a quarter a
 * step of six hours), year from 1985, local minute offset from −125, local hour offset from −125.
 *
 * @param time whole seconds, UTC
 * @param offsetMinutes local time less UTC, in minutes
 */
public record TimeDate(SimInstant time, int offsetMinutes) {
  private static final String CLAUSE = "табл. Б.60";
  private static final int OFFSET = 125;
  private static final int FIRST_YEAR = 1985;

  /** The octets. */
  public Octets toOctets() {
    ZonedDateTime utc = time.utc();
    return new OctetWriter()
        .u8(utc.getSecond() * 4)
        .u8(utc.getMinute())
        .u8(utc.getHour())
        .u8(utc.getMonthValue())
        .u8((utc.getDayOfMonth() - 1) * 4 + 1 + utc.getHour() / 6)
        .u8(utc.getYear() - FIRST_YEAR)
        .u8(offsetMinutes % 60 + OFFSET)
        .u8(offsetMinutes / 60 + OFFSET)
        .toOctets();
  }

  /** Reads eight octets. */
  public static TimeDate decode(Octets data) throws DecodeException {
    OctetReader in = data.reader();
    int second = in.u8("секунды", CLAUSE) / 4;
    int minute = in.u8("минуты", CLAUSE);
    int hour = in.u8("часы", CLAUSE);
    int month = in.u8("месяц", CLAUSE);
    int day = (in.u8("день", CLAUSE) + 3) / 4;
    int year = in.u8("год", CLAUSE) + FIRST_YEAR;
    int offset = in.u8("местное смещение минут", CLAUSE) - OFFSET;
    offset += (in.u8("местное смещение часов", CLAUSE) - OFFSET) * 60;
    in.expectEnd("местное смещение часов", CLAUSE);
    try {
      long at =
          ZonedDateTime.of(year, month, day, hour, minute, second, 0, ZoneOffset.UTC)
              .toEpochSecond();
      return new TimeDate(SimInstant.ofEpochSecond(at), offset);
    } catch (DateTimeException e) {
      throw new DecodeException(0, "время", CLAUSE, "no such moment: " + e.getMessage());
    }
  }

  /** The fields as a person reads them. */
  public List<Field> fields() {
    return List.of(
        new Field("Время UTC", time.toString(), CLAUSE),
        new Field("Местное смещение, мин", String.valueOf(offsetMinutes), CLAUSE));
  }
}
