package tachotwin.skzi.history;

import java.util.Optional;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.skzi.archive.CalibrationFact;

/**
 * A calibration with what it changed (4.7.17.3, 4.7.17.4). Odometer and time before and after are
 * in the record itself (table Б.7).
 *
 * @param fact the calibration
 * @param vehicleBefore VIN and registration before it, none at the first
 * @param speedBefore set speed before it, km/h, none at the first
 */
public record CalibrationChange(
    CalibrationFact fact,
    Optional<VehicleIdentificationData> vehicleBefore,
    Optional<Integer> speedBefore) {}
