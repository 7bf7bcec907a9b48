package tachotwin.dictionary.card;

import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.TimeStamp;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * CardCoordinates (4.7.21, 4.7.23, EF C2F2h): where something happened whose European record has no
 * room for a place.
 *
 * <p>Octets: subject 1, time 4, place 8; 13 in all.
 *
 * @param subject what happened there
 * @param time the time of the record that it belongs to
 * @param place where
 */
public record CardCoordinates(CoordinateSubject subject, TimeStamp time, GeoCoordinates place)
    implements CardRecord {
  /** Octets of the whole. */
  public static final int SIZE = 13;

  /** A place of the file that holds nothing. */
  public static final CardCoordinates EMPTY =
      new CardCoordinates(CoordinateSubject.Code.NONE, TimeStamp.NONE, GeoCoordinates.NONE);

  @Override
  public void encode(OctetWriter out) {
    subject.encode(out);
    time.encode(out);
    place.encode(out);
  }

  /** Reads one. */
  public static CardCoordinates decode(OctetReader in) throws DecodeException {
    return new CardCoordinates(
        CoordinateSubject.decode(in), TimeStamp.decode(in), GeoCoordinates.decode(in));
  }
}
