package tachotwin.document;

import java.util.Optional;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.time.SimInstant;

/**
 * What documents 220 and 221 state of a calibration (4.7.17, Г.7.1); the vehicle itself is in 8809.
 *
 * @param at when it was made
 * @param record the calibration
 * @param vehicleBefore the vehicle before, where it was another one
 * @param speedBefore the set speed before, km/h, where there was one
 */
public record CalibrationReport(
    SimInstant at,
    CalibrationRecord record,
    Optional<VehicleIdentificationData> vehicleBefore,
    Optional<Integer> speedBefore) {
  /** The attributes. */
  public Requisites toRequisites() {
    RequisitesBuilder out =
        new RequisitesBuilder()
            .put(Attribute.CALIBRATED_AT, at)
            .put(Attribute.PURPOSE, record.purpose().code())
            .put(Attribute.WORKSHOP, record.workshopName().text())
            .put(Attribute.WORKSHOP_CARD, record.workshopCard().cardNumber().text())
            .put(Attribute.W, record.w())
            .put(Attribute.K, record.k())
            .put(Attribute.L, record.l())
            .put(Attribute.TYRES, record.tyreSize().text())
            .put(Attribute.PERMITTED_SPEED, record.authorisedSpeed())
            .put(Attribute.ODOMETER_BEFORE, record.oldOdometer())
            .put(Attribute.ODOMETER_AFTER, record.newOdometer());
    speedBefore.ifPresent(speed -> out.put(Attribute.SPEED_BEFORE, speed));
    vehicleBefore.ifPresent(
        before -> out.put(Attribute.VEHICLE_BEFORE, DocumentHeader.vehicleData(before)));
    return out.build();
  }
}
