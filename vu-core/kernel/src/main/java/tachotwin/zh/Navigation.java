package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * Answer to 52 «Запрос навигационных данных»: time and position of the block.
 *
 * @param valid whether the receiver has a solution now
 * @param time UTC(SU)
 * @param lat latitude, 10⁻⁶ degree; 90000001 none
 * @param lon longitude, 10⁻⁶ degree; 180000001 none
 * @param speed 0.01 km/h
 * @param course 0.01 degree
 * @param pdop tenths
 */
public record Navigation(
    boolean valid, SimInstant time, int lat, int lon, int speed, int course, int pdop)
    implements Payload {
  private static final String CLAUSE = "docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(valid ? 1 : 0);
    out.u32(time.epochSecond());
    out.i32(lat);
    out.i32(lon);
    out.u16(speed);
    out.u16(course);
    out.u8(pdop);
  }

  /** Reads the data to its end. */
  public static Navigation decode(OctetReader in) throws DecodeException {
    boolean valid = Flags.bool(in, "Достоверность", CLAUSE);
    SimInstant time = SimInstant.ofEpochSecond(in.u32("Время", CLAUSE));
    int lat = in.i32("Широта", CLAUSE);
    int lon = in.i32("Долгота", CLAUSE);
    int speed = in.u16("Скорость", CLAUSE);
    int course = in.u16("Курс", CLAUSE);
    int pdop = in.u8("PDOP", CLAUSE);
    in.expectEnd("PDOP", CLAUSE);
    return new Navigation(valid, time, lat, lon, speed, course, pdop);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Достоверность", String.valueOf(valid), CLAUSE),
        new Field("Время", time.toString(), CLAUSE),
        new Field("Широта", String.valueOf(lat), CLAUSE),
        new Field("Долгота", String.valueOf(lon), CLAUSE),
        new Field("Скорость", String.valueOf(speed), CLAUSE),
        new Field("Курс", String.valueOf(course), CLAUSE),
        new Field("PDOP", String.valueOf(pdop), CLAUSE));
  }
}
