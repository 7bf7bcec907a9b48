package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * Command 54 «Вид деятельности»: what a driver chose by hand (Order 36, item 11.3).
 *
 * @param slot 1 or 2
 * @param activity code of table Б.5: 0 rest, 1 available, 2 work
 * @param at since when by the clock of the unit: the moment of the choice, or the stop before it
 *     (item 11.6)
 */
public record ActivityChoice(int slot, int activity, SimInstant at) implements Payload {
  private static final String CLAUSE = "docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(slot);
    out.u8(activity);
    out.u32(at.epochSecond());
  }

  /** Reads the data to its end. */
  public static ActivityChoice decode(OctetReader in) throws DecodeException {
    int slot = in.u8("Слот", CLAUSE);
    int activity = in.u8("Деятельность", CLAUSE);
    SimInstant at = SimInstant.ofEpochSecond(in.u32("Время", CLAUSE));
    in.expectEnd("Время", CLAUSE);
    return new ActivityChoice(slot, activity, at);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Слот", String.valueOf(slot), CLAUSE),
        new Field("Деятельность", String.valueOf(activity), CLAUSE),
        new Field("Время", at.toString(), CLAUSE));
  }
}
