package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * Command 60 «Параметры движения»: one second of motion by the pulses (4.7.10).
 *
 * @param at moment by the clock of the unit
 * @param speed256 speed by pulses, 1/256 km/h
 * @param odometerMetres total distance, m; the counter goes to 9 999 999.9 km (table 4), so that it
 *     takes five octets
 * @param state bit 0 moving, bit 1 ferry/train
 */
public record MotionSecond(SimInstant at, int speed256, long odometerMetres, int state)
    implements Payload {
  private static final String CLAUSE = "4.7.10, docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u32(at.epochSecond());
    out.u16(speed256);
    out.u40(odometerMetres);
    out.u8(state);
  }

  /** Reads the data to its end. */
  public static MotionSecond decode(OctetReader in) throws DecodeException {
    SimInstant at = SimInstant.ofEpochSecond(in.u32("Время", CLAUSE));
    int speed256 = in.u16("Скорость", CLAUSE);
    long odometerMetres = in.u40("Пробег", CLAUSE);
    int state = in.u8("Состояние", CLAUSE);
    in.expectEnd("Состояние", CLAUSE);
    return new MotionSecond(at, speed256, odometerMetres, state);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Время", at.toString(), CLAUSE),
        new Field("Скорость", String.valueOf(speed256), CLAUSE),
        new Field("Пробег", String.valueOf(odometerMetres), CLAUSE),
        new Field("Состояние", String.valueOf(state), CLAUSE));
  }
}
