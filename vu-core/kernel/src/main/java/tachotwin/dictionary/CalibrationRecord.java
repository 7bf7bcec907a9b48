package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * CalibrationRecord (Б.2.2.3, table Б.7): one set of calibration data.
 *
 * <p>Octets: purpose 1, workshopName 36, workshopAddress 36, workshopCard 18, workshopCardExpiry 4,
 * vehicle 32, w 2, k 2, l 2, tyreSize 15, authorisedSpeed 1, oldOdometer 3, newOdometer 3, oldTime
 * 4, newTime 4, nextCalibration 4; 167 in all.
 *
 * @param purpose why it was recorded
 * @param workshopName the workshop
 * @param workshopAddress its address
 * @param workshopCard its card
 * @param workshopCardExpiry until when the card is valid
 * @param vehicle the vehicle
 * @param w characteristic coefficient of the vehicle, pulses per km
 * @param k constant of the tachograph, pulses per km
 * @param l circumference of the tyres, in 1/8 mm
 * @param tyreSize designation of the tyres
 * @param authorisedSpeed highest permitted speed, km/h
 * @param oldOdometer odometer before, km
 * @param newOdometer odometer after, km
 * @param oldTime time before
 * @param newTime time after
 * @param nextCalibration day of the next calibration
 */
public record CalibrationRecord(
    CalibrationPurpose purpose,
    Name workshopName,
    Address workshopAddress,
    FullCardNumber workshopCard,
    TimeStamp workshopCardExpiry,
    VehicleIdentificationData vehicle,
    int w,
    int k,
    int l,
    Ia5String tyreSize,
    int authorisedSpeed,
    int oldOdometer,
    int newOdometer,
    TimeStamp oldTime,
    TimeStamp newTime,
    TimeStamp nextCalibration)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 167;

  private static final String CLAUSE = "Б.2.2.3";

  /** Refuses texts that are not of their field's size. */
  public CalibrationRecord {
    tyreSize.requireSize(15, "tyreSize");
  }

  @Override
  public void encode(OctetWriter out) {
    purpose.encode(out);
    workshopName.encode(out);
    workshopAddress.encode(out);
    workshopCard.encode(out);
    workshopCardExpiry.encode(out);
    vehicle.encode(out);
    out.u16(w);
    out.u16(k);
    out.u16(l);
    tyreSize.encode(out);
    out.u8(authorisedSpeed);
    out.u24(oldOdometer);
    out.u24(newOdometer);
    oldTime.encode(out);
    newTime.encode(out);
    nextCalibration.encode(out);
  }

  /** Reads one. */
  public static CalibrationRecord decode(OctetReader in) throws DecodeException {
    return new CalibrationRecord(
        CalibrationPurpose.decode(in),
        Name.decode(in),
        Address.decode(in),
        FullCardNumber.decode(in),
        TimeStamp.decode(in),
        VehicleIdentificationData.decode(in),
        in.u16("w", CLAUSE),
        in.u16("k", CLAUSE),
        in.u16("l", CLAUSE),
        Ia5String.decode(in, 15, "tyreSize", CLAUSE),
        in.u8("authorisedSpeed", CLAUSE),
        in.u24("oldOdometer", CLAUSE),
        in.u24("newOdometer", CLAUSE),
        TimeStamp.decode(in),
        TimeStamp.decode(in),
        TimeStamp.decode(in));
  }
}
