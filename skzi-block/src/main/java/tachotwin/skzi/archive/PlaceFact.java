package tachotwin.skzi.archive;

import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * A place where a daily period of a driver began or ended (4.7.13, 4.7.16).
 *
 * <p>Octets: at 8, began 1, slot 1, card 18, position 8, odometer 3.
 *
 * @param at the moment
 * @param began whether it began
 * @param slot 1 or 2
 * @param card the driver's card
 * @param position where
 * @param odometer odometer, km
 */
public record PlaceFact(
    SimInstant at,
    boolean began,
    int slot,
    FullCardNumber card,
    GeoCoordinates position,
    int odometer)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    RecordFields.flag(out, began);
    out.u8(slot);
    card.encode(out);
    position.encode(out);
    out.u24(odometer);
  }

  /** Reads one. */
  public static PlaceFact decode(OctetReader in) throws DecodeException {
    return new PlaceFact(
        RecordFields.moment(in, "at"),
        RecordFields.flag(in, "began"),
        in.u8("slot", CLAUSE),
        FullCardNumber.decode(in),
        GeoCoordinates.decode(in),
        in.u24("odometer", CLAUSE));
  }
}
