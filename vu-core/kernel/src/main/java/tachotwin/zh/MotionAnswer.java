package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * Answer to 60.
 *
 * @param time UTC(SU) of the block
 * @param flags bits of {@link BlockFlags}
 */
public record MotionAnswer(SimInstant time, int flags) implements Payload {
  private static final String CLAUSE = "docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u32(time.epochSecond());
    out.u16(flags);
  }

  /** Reads the data to its end. */
  public static MotionAnswer decode(OctetReader in) throws DecodeException {
    SimInstant time = SimInstant.ofEpochSecond(in.u32("Время", CLAUSE));
    int flags = in.u16("Признаки", CLAUSE);
    in.expectEnd("Признаки", CLAUSE);
    return new MotionAnswer(time, flags);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Время", time.toString(), CLAUSE),
        new Field("Признаки", String.valueOf(flags), CLAUSE));
  }
}
