package tachotwin.skzi.archive;

import tachotwin.dictionary.FullCardNumber;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/**
 * A hash and signature that a card made for a file at download (4.7.12, 4.8.8).
 *
 * <p>Octets: at 8, slot 1, card 18, fid 2, hash 32, signature 64.
 *
 * @param at the moment
 * @param slot 1 or 2
 * @param card the card
 * @param fid file identifier
 * @param hash Streebog-256 of the file
 * @param signature signature of the card
 */
public record CardSignatureFact(
    SimInstant at, int slot, FullCardNumber card, int fid, Octets hash, Octets signature)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    out.u8(slot);
    card.encode(out);
    out.u16(fid);
    out.octets(hash);
    out.octets(signature);
  }

  /** Reads one. */
  public static CardSignatureFact decode(OctetReader in) throws DecodeException {
    return new CardSignatureFact(
        RecordFields.moment(in, "at"),
        in.u8("slot", CLAUSE),
        FullCardNumber.decode(in),
        in.u16("fid", CLAUSE),
        in.octets(32, "hash", CLAUSE),
        in.octets(64, "signature", CLAUSE));
  }
}
