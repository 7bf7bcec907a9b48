package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * Command 81 «Формирование выгрузки» of the records of Б.37.
 *
 * @param parts bit n−1 for record 0nh, n = 1…5
 * @param from beginning of the period
 * @param to end of the period
 * @param slot slot of the card that gives the right
 */
public record DownloadBegin(int parts, SimInstant from, SimInstant to, int slot)
    implements Payload {
  private static final String CLAUSE = "Б.2.3, docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(parts);
    out.u32(from.epochSecond());
    out.u32(to.epochSecond());
    out.u8(slot);
  }

  /** Reads the data to its end. */
  public static DownloadBegin decode(OctetReader in) throws DecodeException {
    int parts = in.u8("Записи", CLAUSE);
    SimInstant from = SimInstant.ofEpochSecond(in.u32("Начало периода", CLAUSE));
    SimInstant to = SimInstant.ofEpochSecond(in.u32("Конец периода", CLAUSE));
    int slot = in.u8("Слот", CLAUSE);
    in.expectEnd("Слот", CLAUSE);
    return new DownloadBegin(parts, from, to, slot);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Записи", String.valueOf(parts), CLAUSE),
        new Field("Начало периода", from.toString(), CLAUSE),
        new Field("Конец периода", to.toString(), CLAUSE),
        new Field("Слот", String.valueOf(slot), CLAUSE));
  }
}
