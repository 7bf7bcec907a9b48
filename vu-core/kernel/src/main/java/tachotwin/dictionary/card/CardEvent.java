package tachotwin.dictionary.card;

import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * CardEvent (4.7.22, 4.7.23, Б.48, EF 0502h and 0503h): one event or fault on a card.
 *
 * <p>Octets: type 1, begin 4, end 4, vehicle 15; 24 in all.
 *
 * @param type what happened
 * @param begin when it began
 * @param end when it ended
 * @param vehicle in which vehicle
 */
public record CardEvent(
    EventFaultType type, TimeStamp begin, TimeStamp end, VehicleRegistration vehicle)
    implements CardRecord {
  /** Octets of the whole. */
  public static final int SIZE = 24;

  /** A place of the file that holds nothing. */
  public static final CardEvent EMPTY =
      new CardEvent(
          EventFaultType.Code.GENERAL_EVENT,
          TimeStamp.NONE,
          TimeStamp.NONE,
          VehicleRegistration.NONE);

  @Override
  public TimeStamp time() {
    return begin;
  }

  @Override
  public boolean replaces(CardRecord other) {
    return other instanceof CardEvent that && type.equals(that.type) && begin.equals(that.begin);
  }

  @Override
  public void encode(OctetWriter out) {
    type.encode(out);
    begin.encode(out);
    end.encode(out);
    vehicle.encode(out);
  }

  /** Reads one. */
  public static CardEvent decode(OctetReader in) throws DecodeException {
    return new CardEvent(
        EventFaultType.decode(in),
        TimeStamp.decode(in),
        TimeStamp.decode(in),
        VehicleRegistration.decode(in));
  }
}
