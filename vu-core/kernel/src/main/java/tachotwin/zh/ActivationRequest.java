package tachotwin.zh;

import java.util.ArrayList;
import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.trace.Field;

/**
 * Command 21 «Активация тахографа», ШАГ1 (4.16.2.3): the tachograph and the draft of a request for
 * the block's certificate, which the unit read from the workshop's card. The answer is the request,
 * PKCS#10 in DER, for the unit to write onto the card.
 *
 * <p>Octets: slot 1, unit 99, draft 0 or {@link RequestDraft#SIZE}.
 *
 * @param slot slot of the workshop's card, 1 or 2
 * @param unit the tachograph
 * @param draft octets of a {@link RequestDraft}; none where the card holds no draft
 */
public record ActivationRequest(int slot, UnitActivation unit, Octets draft) implements Payload {
  private static final String CLAUSE = "docs/skzi-commands.md";
  private static final int UNIT = 99;

  @Override
  public void encode(OctetWriter out) {
    out.u8(slot);
    unit.encode(out);
    out.octets(draft);
  }

  /** Reads the data to its end. */
  public static ActivationRequest decode(OctetReader in) throws DecodeException {
    int slot = in.u8("Слот", CLAUSE);
    UnitActivation unit =
        UnitActivation.decode(in.octets(UNIT, "Данные тахографа", CLAUSE).reader());
    return new ActivationRequest(slot, unit, in.rest());
  }

  @Override
  public List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("Слот", String.valueOf(slot), CLAUSE));
    fields.addAll(unit.fields());
    fields.add(new Field("Шаблон запроса", draft.toHex(), CLAUSE));
    return List.copyOf(fields);
  }
}
