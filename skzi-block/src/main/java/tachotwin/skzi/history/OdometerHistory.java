package tachotwin.skzi.history;

import java.util.List;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.archive.MotionMinute;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** The odometer by the minutes of motion, km. */
public final class OdometerHistory {
  private static final SimDuration YEAR = SimDuration.ofHours(366 * 24);

  private final Archive archive;

  /** Of an archive. */
  public OdometerHistory(Archive archive) {
    this.archive = archive;
  }

  /**
   * The odometer at a moment: that of the last minute of motion begun before it; where there was
   * none for a year, of the last calibration before it or of the first one after it; 0 where
   * nothing is known.
   */
  public int at(SimInstant moment) {
    return archive
        .last(MotionMinute.class, moment.minus(YEAR), moment)
        .map(minute -> (int) (minute.odometerMetres() / 1000))
        .orElseGet(() -> calibrated(moment));
  }

  private int calibrated(SimInstant moment) {
    List<CalibrationFact> calibrations = archive.all(CalibrationFact.class);
    return calibrations.stream()
        .filter(fact -> fact.at().isBefore(moment))
        .reduce((first, second) -> second)
        .or(() -> calibrations.stream().findFirst())
        .map(fact -> fact.record().newOdometer())
        .orElse(0);
  }
}
