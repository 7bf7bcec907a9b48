package tachotwin.dictionary.card;

import tachotwin.dictionary.CalibrationPurpose;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * CardCalibration (4.7.28, Б.48, EF 050Ah): one calibration on a workshop's card.
 *
 * <p>Octets: purpose 1, vehicle 32, w 2, k 2, l 2, tyreSize 15, authorisedSpeed 1, oldOdometer 3,
 * newOdometer 3, oldTime 4, newTime 4, nextCalibration 4, unitPartNumber 16, unitSerialNumber 8,
 * sensorSerialNumber 8; 105 in all.
 *
 * @param purpose why
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
 * @param unitPartNumber model of the vehicle unit
 * @param unitSerialNumber serial number of the vehicle unit
 * @param sensorSerialNumber serial number of the motion sensor
 */
public record CardCalibration(
    CalibrationPurpose purpose,
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
    TimeStamp nextCalibration,
    Ia5String unitPartNumber,
    Octets unitSerialNumber,
    Octets sensorSerialNumber)
    implements CardRecord {
  /** Octets of the whole. */
  public static final int SIZE = 105;

  private static final String CLAUSE = "4.7.28, Б.48, EF 050Ah";

  /** A place of the file that holds nothing. */
  public static final CardCalibration EMPTY =
      new CardCalibration(
          CalibrationPurpose.Code.RESERVED,
          new VehicleIdentificationData(Ia5String.blank(17), VehicleRegistration.NONE),
          0,
          0,
          0,
          Ia5String.blank(15),
          0,
          0,
          0,
          TimeStamp.NONE,
          TimeStamp.NONE,
          TimeStamp.NONE,
          Ia5String.blank(16),
          Octets.filled(0x20, 8),
          Octets.filled(0x20, 8));

  @Override
  public TimeStamp time() {
    return newTime;
  }

  /** Refuses texts that are not of their field's size. */
  public CardCalibration {
    tyreSize.requireSize(15, "tyreSize");
    unitPartNumber.requireSize(16, "unitPartNumber");
    if (unitSerialNumber.length() != 8) {
      throw new IllegalArgumentException(
          "unitSerialNumber of " + unitSerialNumber.length() + " octets");
    }
    if (sensorSerialNumber.length() != 8) {
      throw new IllegalArgumentException(
          "sensorSerialNumber of " + sensorSerialNumber.length() + " octets");
    }
  }

  @Override
  public void encode(OctetWriter out) {
    purpose.encode(out);
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
    unitPartNumber.encode(out);
    out.octets(unitSerialNumber);
    out.octets(sensorSerialNumber);
  }

  /** Reads one. */
  public static CardCalibration decode(OctetReader in) throws DecodeException {
    return new CardCalibration(
        CalibrationPurpose.decode(in),
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
        TimeStamp.decode(in),
        Ia5String.decode(in, 16, "unitPartNumber", CLAUSE),
        in.octets(8, "unitSerialNumber", CLAUSE),
        in.octets(8, "sensorSerialNumber", CLAUSE));
  }
}
