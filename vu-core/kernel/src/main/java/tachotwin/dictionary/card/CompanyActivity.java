package tachotwin.dictionary.card;

import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * CompanyActivity (4.7.32, Б.48, EF 050Dh): one act of the owner of the vehicle.
 *
 * <p>Octets: type 1, time 4, card 18, vehicle 15, periodBegin 4, periodEnd 4; 46 in all.
 *
 * @param type what was done
 * @param time when
 * @param card the driver's card that was read
 * @param vehicle the vehicle
 * @param periodBegin first moment of the data that were read
 * @param periodEnd last moment of the data that were read
 */
public record CompanyActivity(
    CompanyActivityType type,
    TimeStamp time,
    FullCardNumber card,
    VehicleRegistration vehicle,
    TimeStamp periodBegin,
    TimeStamp periodEnd)
    implements CardRecord {
  /** Octets of the whole. */
  public static final int SIZE = 46;

  /** No act. */
  public static final CompanyActivity EMPTY =
      new CompanyActivity(
          CompanyActivityType.Code.NONE,
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
  public static CompanyActivity decode(OctetReader in) throws DecodeException {
    return new CompanyActivity(
        CompanyActivityType.decode(in),
        TimeStamp.decode(in),
        FullCardNumber.decode(in),
        VehicleRegistration.decode(in),
        TimeStamp.decode(in),
        TimeStamp.decode(in));
  }
}
