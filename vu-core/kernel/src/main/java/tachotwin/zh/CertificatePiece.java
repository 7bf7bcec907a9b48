package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.trace.Field;

/**
 * Command 23 «Загрузка сертификатов», ШАГ2 (4.16.2.6): a piece of the block's certificate, DER,
 * which the unit read from the workshop's card. The first piece is the «Да» after which there is no
 * way back to ШАГ1 (activation manual 5.4).
 *
 * <p>Octets: slot 1, more 1, piece.
 *
 * @param slot slot of the workshop's card, 1 or 2
 * @param more whether another piece follows
 * @param octets the piece
 */
public record CertificatePiece(int slot, boolean more, Octets octets) implements Payload {
  private static final String CLAUSE = "docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(slot);
    out.u8(more ? 1 : 0);
    out.octets(octets);
  }

  /** Reads the data to its end. */
  public static CertificatePiece decode(OctetReader in) throws DecodeException {
    int slot = in.u8("Слот", CLAUSE);
    boolean more = Flags.bool(in, "Продолжение", CLAUSE);
    return new CertificatePiece(slot, more, in.rest());
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Слот", String.valueOf(slot), CLAUSE),
        new Field("Продолжение", String.valueOf(more), CLAUSE),
        new Field("Часть сертификата", octets.toHex(), CLAUSE));
  }
}
