package tachotwin.dictionary.card;

import tachotwin.dictionary.DataType;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * CurrentUsage (4.7.25, Б.48, EF 0507h): the session that is open on the card.
 *
 * <p>Octets: sessionOpen 4, vehicle 15; 19 in all.
 *
 * @param sessionOpen when the card was inserted; none with no session
 * @param vehicle in which vehicle
 */
public record CurrentUsage(TimeStamp sessionOpen, VehicleRegistration vehicle) implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 19;

  /** No session is open. */
  public static final CurrentUsage NONE =
      new CurrentUsage(TimeStamp.NONE, VehicleRegistration.NONE);

  @Override
  public void encode(OctetWriter out) {
    sessionOpen.encode(out);
    vehicle.encode(out);
  }

  /** Reads one. */
  public static CurrentUsage decode(OctetReader in) throws DecodeException {
    return new CurrentUsage(TimeStamp.decode(in), VehicleRegistration.decode(in));
  }
}
