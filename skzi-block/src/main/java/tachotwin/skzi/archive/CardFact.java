package tachotwin.skzi.archive;

import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * A card was inserted or withdrawn (4.7.12; commands 40 and 41).
 *
 * <p>Octets: at 8, inserted 1, slot 1, card 18, odometer 3, position 8.
 *
 * @param at the moment
 * @param inserted whether it was inserted
 * @param slot 1 or 2
 * @param card the card
 * @param odometer odometer, km
 * @param position where
 */
public record CardFact(
    SimInstant at,
    boolean inserted,
    int slot,
    FullCardNumber card,
    int odometer,
    GeoCoordinates position)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    RecordFields.flag(out, inserted);
    out.u8(slot);
    card.encode(out);
    out.u24(odometer);
    position.encode(out);
  }

  /** Reads one. */
  public static CardFact decode(OctetReader in) throws DecodeException {
    return new CardFact(
        RecordFields.moment(in, "at"),
        RecordFields.flag(in, "inserted"),
        in.u8("slot", CLAUSE),
        FullCardNumber.decode(in),
        in.u24("odometer", CLAUSE),
        GeoCoordinates.decode(in));
  }
}
