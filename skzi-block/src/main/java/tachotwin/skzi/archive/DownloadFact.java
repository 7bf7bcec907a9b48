package tachotwin.skzi.archive;

import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.Name;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/**
 * A download to a medium (4.7.7, 4.7.12).
 *
 * <p>Octets: at 8, card 18, holder 36, parts 1, from 8, to 8, position 8, hash 32.
 *
 * @param at the moment
 * @param card the card that gave the right
 * @param holder company or controller
 * @param parts records of Б.37, bit n−1 for 0nh; bit 7 a card
 * @param from beginning of the period
 * @param to end of the period
 * @param position where
 * @param hash Streebog-256 of the file
 */
public record DownloadFact(
    SimInstant at,
    FullCardNumber card,
    Name holder,
    int parts,
    SimInstant from,
    SimInstant to,
    GeoCoordinates position,
    Octets hash)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    card.encode(out);
    holder.encode(out);
    out.u8(parts);
    RecordFields.moment(out, from);
    RecordFields.moment(out, to);
    position.encode(out);
    out.octets(hash);
  }

  /** Reads one. */
  public static DownloadFact decode(OctetReader in) throws DecodeException {
    return new DownloadFact(
        RecordFields.moment(in, "at"),
        FullCardNumber.decode(in),
        Name.decode(in),
        in.u8("parts", CLAUSE),
        RecordFields.moment(in, "from"),
        RecordFields.moment(in, "to"),
        GeoCoordinates.decode(in),
        in.octets(32, "hash", CLAUSE));
  }
}
