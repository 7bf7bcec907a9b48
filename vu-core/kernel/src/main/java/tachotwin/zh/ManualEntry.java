package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * Command 56 «Ручной ввод»: one thing that the holder of a driver's card said about the time in
 * which the card was out (Order 36, item 13).
 *
 * @param slot 1 or 2
 * @param kind code of {@link ManualEntryKind}
 * @param activity code of table Б.5 where the kind is an activity, else 0
 * @param from beginning, or the moment that the kind is about
 * @param to end of an activity, else as {@code from}
 */
public record ManualEntry(int slot, int kind, int activity, SimInstant from, SimInstant to)
    implements Payload {
  private static final String CLAUSE = "docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(slot);
    out.u8(kind);
    out.u8(activity);
    out.u32(from.epochSecond());
    out.u32(to.epochSecond());
  }

  /** Reads the data to its end. */
  public static ManualEntry decode(OctetReader in) throws DecodeException {
    int slot = in.u8("Слот", CLAUSE);
    int kind = in.u8("Вид записи", CLAUSE);
    int activity = in.u8("Деятельность", CLAUSE);
    SimInstant from = SimInstant.ofEpochSecond(in.u32("Начало", CLAUSE));
    SimInstant to = SimInstant.ofEpochSecond(in.u32("Конец", CLAUSE));
    in.expectEnd("Конец", CLAUSE);
    return new ManualEntry(slot, kind, activity, from, to);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Слот", String.valueOf(slot), CLAUSE),
        new Field("Вид записи", String.valueOf(kind), CLAUSE),
        new Field("Деятельность", String.valueOf(activity), CLAUSE),
        new Field("Начало", from.toString(), CLAUSE),
        new Field("Конец", to.toString(), CLAUSE));
  }
}
