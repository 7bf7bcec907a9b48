package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.trace.Field;

/**
 * Command 84 «Регистрация ЭП выгрузки» (4.8.8): the hash and signature a card made for a file.
 *
 * @param slot 1 or 2
 * @param fid file identifier
 * @param hash Streebog-256 of the file
 * @param signature signature of the card
 */
public record CardSignature(int slot, int fid, Octets hash, Octets signature) implements Payload {
  private static final String CLAUSE = "4.8.8, docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(slot);
    out.u16(fid);
    out.octets(hash);
    out.octets(signature);
  }

  /** Reads the data to its end. */
  public static CardSignature decode(OctetReader in) throws DecodeException {
    int slot = in.u8("Слот", CLAUSE);
    int fid = in.u16("Файл", CLAUSE);
    Octets hash = in.octets(32, "Хэш", CLAUSE);
    Octets signature = in.octets(64, "ЭП карты", CLAUSE);
    in.expectEnd("ЭП карты", CLAUSE);
    return new CardSignature(slot, fid, hash, signature);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Слот", String.valueOf(slot), CLAUSE),
        new Field("Файл", String.valueOf(fid), CLAUSE),
        new Field("Хэш", hash.toHex(), CLAUSE),
        new Field("ЭП карты", signature.toHex(), CLAUSE));
  }
}
