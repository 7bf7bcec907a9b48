package tachotwin.vu.calibration;

import java.util.Optional;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.NationNumeric;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.dictionary.VehicleRegistrationNumber;
import tachotwin.dictionary.card.WorkshopCardIdentification;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.CalibrationReason;
import tachotwin.zh.VehicleActivation;

/**
 * The parameters that a workshop gives a tachograph (4.4.4, Е.2.4), whether they are typed on its
 * keys or written by a tool at its service connector.
 *
 * @param reason why
 * @param vin vehicle identification number, 1…17 signs
 * @param nation where the vehicle is registered
 * @param vrn registration number, 1…13 signs
 * @param w characteristic coefficient of the vehicle, imp/km, 0…{@value #MOST_CONSTANT}
 * @param k constant of the tachograph, imp/km, 1…{@value #MOST_CONSTANT}
 * @param eighths circumference of the tyres in 1/8 mm, 1…{@value #MOST_CONSTANT}
 * @param tyres size of the tyres, 1…15 signs
 * @param limit set speed, km/h, 0…{@value #MOST_LIMIT}
 * @param odometerBefore odometer at present, km
 * @param odometer odometer from now on, km, 0…{@value #MOST_KM}
 * @param time date and time from now on, where they are set
 * @param next day of the next calibration
 */
public record NewCalibration(
    CalibrationReason reason,
    String vin,
    NationNumeric nation,
    String vrn,
    int w,
    int k,
    int eighths,
    String tyres,
    int limit,
    int odometerBefore,
    int odometer,
    Optional<SimInstant> time,
    SimInstant next) {
  /** The greatest number of two octets (tables Б.4, Б.5, Б.6). */
  public static final int MOST_CONSTANT = 0xFFFF;

  /** The greatest set speed, km/h. */
  public static final int MOST_LIMIT = 255;

  /** The greatest odometer, km. */
  public static final int MOST_KM = 9_999_999;

  /** Signs of a VIN. */
  public static final int VIN_SIGNS = 17;

  /** Signs of a registration number. */
  public static final int VRN_SIGNS = 13;

  /** Signs of a tyre size. */
  public static final int TYRE_SIGNS = 15;

  private static final int EIGHTHS = 8;

  /** The first moment that date and time may be set to. */
  public static final SimInstant FIRST = SimInstant.parse("2000-01-01T00:00:00Z");

  /** The last one, and the last day of a next calibration. */
  public static final SimInstant LAST = SimInstant.parse("2099-12-31T23:59:00Z");

  /** Order 36, appendix 4: every three years. */
  private static final SimDuration UNTIL_NEXT = SimDuration.ofHours(24L * 365 * 3);

  /**
   * What would be written if nothing were changed: a periodic calibration with what is in force and
   * what was measured.
   *
   * @param now the vehicle and the calibration in force
   * @param measured what the workshop measured
   * @param odometerKm odometer at present
   * @param clock the unit's clock
   */
  public static NewCalibration of(
      VehicleActivation now, Measurements measured, int odometerKm, SimInstant clock) {
    return new NewCalibration(
        CalibrationReason.PERIODIC,
        now.vin(),
        NationNumeric.of(now.nation()),
        now.vrn(),
        measured.constantOr(now.w()),
        measured.constantOr(now.k()),
        Math.min(MOST_CONSTANT, measured.circumferenceOr(now.l() * EIGHTHS)),
        now.tyreSize(),
        now.authorisedSpeed(),
        odometerKm,
        odometerKm,
        Optional.empty(),
        clock.plus(UNTIL_NEXT));
  }

  /**
   * The record of table Б.7.
   *
   * @param card the workshop's card
   * @param clock the unit's clock, before it is set
   */
  public CalibrationRecord record(WorkshopCardIdentification card, SimInstant clock) {
    return new CalibrationRecord(
        reason.purpose(),
        card.organisation(),
        card.address(),
        card.identity().fullNumber(EquipmentType.Code.WORKSHOP_CARD),
        card.identity().expiryDate(),
        new VehicleIdentificationData(
            Ia5String.of(vin, VIN_SIGNS),
            new VehicleRegistration(nation, VehicleRegistrationNumber.of(vrn))),
        w,
        k,
        eighths,
        Ia5String.of(tyres, TYRE_SIGNS),
        limit,
        odometerBefore,
        odometer,
        TimeStamp.of(clock),
        TimeStamp.of(time.orElse(clock)),
        TimeStamp.of(next));
  }
}
