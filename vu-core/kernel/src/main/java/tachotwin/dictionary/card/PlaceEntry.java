package tachotwin.dictionary.card;

import tachotwin.dictionary.NationNumeric;
import tachotwin.dictionary.TimeStamp;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * PlaceEntry (4.7.21, Б.48, EF 0506h): a place where a daily period begins or ends.
 *
 * <p>Octets: entryTime 4, type 1, country 1, region 1, odometer 3; 10 in all.
 *
 * @param entryTime when
 * @param type begin or end
 * @param country the state
 * @param region RegionNumeric, 0 in Russia
 * @param odometer odometer, km
 */
public record PlaceEntry(
    TimeStamp entryTime, PlaceEntryType type, NationNumeric country, int region, int odometer)
    implements CardRecord {
  /** Octets of the whole. */
  public static final int SIZE = 10;

  private static final String CLAUSE = "4.7.21, Б.48, EF 0506h";

  /** A place of the file that holds nothing. */
  public static final PlaceEntry EMPTY =
      new PlaceEntry(
          TimeStamp.NONE, PlaceEntryType.Code.BEGIN, NationNumeric.Code.NO_INFORMATION, 0, 0);

  @Override
  public TimeStamp time() {
    return entryTime;
  }

  @Override
  public void encode(OctetWriter out) {
    entryTime.encode(out);
    type.encode(out);
    country.encode(out);
    out.u8(region);
    out.u24(odometer);
  }

  /** Reads one. */
  public static PlaceEntry decode(OctetReader in) throws DecodeException {
    return new PlaceEntry(
        TimeStamp.decode(in),
        PlaceEntryType.decode(in),
        NationNumeric.decode(in),
        in.u8("region", CLAUSE),
        in.u24("odometer", CLAUSE));
  }
}
