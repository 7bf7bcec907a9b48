package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.trace.Field;

/**
 * Commands 24 «Сброс на ШАГ1» and 25 «Вывод блока из эксплуатации»: whose card takes the step.
 *
 * <p>Octets: slot 1.
 *
 * @param slot slot of the workshop's card, 1 or 2
 */
public record SlotNumber(int slot) implements Payload {
  private static final String CLAUSE = "docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(slot);
  }

  /** Reads the data to its end. */
  public static SlotNumber decode(OctetReader in) throws DecodeException {
    int slot = in.u8("Слот", CLAUSE);
    in.expectEnd("Слот", CLAUSE);
    return new SlotNumber(slot);
  }

  @Override
  public List<Field> fields() {
    return List.of(new Field("Слот", String.valueOf(slot), CLAUSE));
  }
}
