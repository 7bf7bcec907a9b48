package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Text;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * Answer to command 58 «Состояние блокировки» (4.4.3, 4.7.1).
 *
 * @param state 0 no lock, 1 set by the company whose card was asked about, 2 set by another one
 * @param since when it was set, 1970 without a lock
 * @param company the company that set it, blank without a lock
 */
public record LockState(int state, SimInstant since, String company) implements Payload {
  private static final String CLAUSE = "docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(state);
    out.u32(since.epochSecond());
    out.octets(Text.cyrillic(company, 35));
  }

  /** Reads the data to its end. */
  public static LockState decode(OctetReader in) throws DecodeException {
    int state = in.u8("Состояние", CLAUSE);
    SimInstant since = SimInstant.ofEpochSecond(in.u32("Установлена", CLAUSE));
    String company = Text.cyrillic(in.octets(35, "Предприятие", CLAUSE));
    in.expectEnd("Предприятие", CLAUSE);
    return new LockState(state, since, company);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Состояние", String.valueOf(state), CLAUSE),
        new Field("Установлена", since.toString(), CLAUSE),
        new Field("Предприятие", company, CLAUSE));
  }
}
