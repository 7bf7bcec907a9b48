package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.trace.Field;

/**
 * A command about the card in a slot, with octets that belong to it.
 *
 * @param slot 1 or 2
 * @param octets what the command carries
 */
public record SlotCommand(int slot, Octets octets) implements Payload {
  private static final String CLAUSE = "docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(slot);
    out.octets(octets);
  }

  /** Reads the data to its end. */
  public static SlotCommand decode(OctetReader in) throws DecodeException {
    int slot = in.u8("Слот", CLAUSE);
    Octets octets = in.rest();
    return new SlotCommand(slot, octets);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Слот", String.valueOf(slot), CLAUSE),
        new Field("Данные", octets.toHex(), CLAUSE));
  }
}
