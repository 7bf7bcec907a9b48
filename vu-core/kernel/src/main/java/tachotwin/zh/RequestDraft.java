package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Text;
import tachotwin.trace.Field;

/**
 * The draft of a request for a certificate that the workplace of preparation puts onto the
 * workshop's card (activation manual 5.1; own layout).
 *
 * <p>Octets: block 16, tachograph 8, owner 35.
 *
 * @param partNumber serial number of the block that it is for
 * @param unitSerial serial number of the tachograph that it is for
 * @param owner who shall own the certificate
 */
public record RequestDraft(String partNumber, String unitSerial, String owner) implements Payload {
  /** Octets of the whole. */
  public static final int SIZE = 59;

  private static final String CLAUSE = "docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.octets(Text.ia5(partNumber, 16));
    out.octets(Text.ia5(unitSerial, 8));
    out.octets(Text.cyrillic(owner, 35));
  }

  /** Reads the data to its end. */
  public static RequestDraft decode(OctetReader in) throws DecodeException {
    String partNumber = SignField.read(in, 16, "Заводской номер блока", CLAUSE);
    String unitSerial = SignField.read(in, 8, "Серийный номер БУ", CLAUSE);
    String owner = Text.cyrillic(in.octets(35, "Владелец", CLAUSE));
    in.expectEnd("Владелец", CLAUSE);
    return new RequestDraft(partNumber, unitSerial, owner);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Заводской номер блока", partNumber, CLAUSE),
        new Field("Серийный номер БУ", unitSerial, CLAUSE),
        new Field("Владелец", owner, CLAUSE));
  }
}
