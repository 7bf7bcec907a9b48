package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * Command 71 «Формирование отчета».
 *
 * @param report 1…6 for Д.3.1…Д.3.6, 7 technical inspection (4.17.2), 8 plate (Е.2.4.5)
 * @param slot slot of the card the report is about or that signs it, 0 none
 * @param day 00:00 UTC of the day
 * @param odometer odometer, km
 * @param onDisplay whether the lines are for the display (4.9.4), not for paper
 */
public record ReportBegin(int report, int slot, SimInstant day, int odometer, boolean onDisplay)
    implements Payload {
  private static final String CLAUSE = "4.10.3, docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(report);
    out.u8(slot);
    out.u32(day.epochSecond());
    out.u24(odometer);
    out.u8(onDisplay ? 1 : 0);
  }

  /** Reads the data to its end. */
  public static ReportBegin decode(OctetReader in) throws DecodeException {
    int report = in.u8("Вид отчета", CLAUSE);
    int slot = in.u8("Слот", CLAUSE);
    SimInstant day = SimInstant.ofEpochSecond(in.u32("Сутки", CLAUSE));
    int odometer = in.u24("Пробег", CLAUSE);
    boolean onDisplay = Flags.bool(in, "На дисплей", CLAUSE);
    in.expectEnd("На дисплей", CLAUSE);
    return new ReportBegin(report, slot, day, odometer, onDisplay);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Вид отчета", String.valueOf(report), CLAUSE),
        new Field("Слот", String.valueOf(slot), CLAUSE),
        new Field("Сутки", day.toString(), CLAUSE),
        new Field("Пробег", String.valueOf(odometer), CLAUSE),
        new Field("На дисплей", String.valueOf(onDisplay), CLAUSE));
  }
}
