package tachotwin.dictionary.card;

import tachotwin.dictionary.ControlType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * ControlActivity (4.7.24, 4.7.30, Б.48, EF 0508h, 050Ch): one check, on the card that was checked
 * or on the controller's.
 *
 * <p>Octets: type 1, time 4, card 18, vehicle 15, periodBegin 4, periodEnd 4; 46 in all.
 *
 * @param type what was done
 * @param time when
 * @param card the other card: the controller's in 0508h, the checked one in 050Ch
 * @param vehicle in which vehicle
 * @param periodBegin first moment of the data that were read
 * @param periodEnd last moment of the data that were read
 */
public record ControlActivity(
    ControlType type,
    TimeStamp time,
    FullCardNumber card,
    VehicleRegistration vehicle,
    TimeStamp periodBegin,
    TimeStamp periodEnd)
    implements CardRecord {
  /** Octets of the whole. */
  public static final int SIZE = 46;

  /** No check. */
  public static final ControlActivity EMPTY =
      new ControlActivity(
          ControlType.NONE,
          TimeStamp.NONE,
          FullCardNumber.NONE,
          VehicleRegistration.NONE,
          TimeStamp.NONE,
          TimeStamp.NONE);

  @Override
  public void encode(OctetWriter out) {
    type.encode(out);
    time.encode(out);
    card.encode(out);
    vehicle.encode(out);
    periodBegin.encode(out);
    periodEnd.encode(out);
  }

  /** Reads one. */
  public static ControlActivity decode(OctetReader in) throws DecodeException {
    return new ControlActivity(
        ControlType.decode(in),
        TimeStamp.decode(in),
        FullCardNumber.decode(in),
        VehicleRegistration.decode(in),
        TimeStamp.decode(in),
        TimeStamp.decode(in));
  }
}
