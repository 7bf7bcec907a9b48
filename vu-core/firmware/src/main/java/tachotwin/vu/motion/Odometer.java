package tachotwin.vu.motion;

import tachotwin.time.SimInstant;
import tachotwin.vu.calibration.Calibration;

/**
 * The distance by the pulses, in metres (4.4.6). It goes on from its own memory; a calibration that
 * is new to it sets it (4.4.4).
 */
final class Odometer {
  private static final long METRES_PER_KM = 1_000;

  private Calibration calibration = Calibration.FACTORY;
  private SimInstant knownCalibration = SimInstant.ofEpochSecond(0);
  private long base;
  private long baseCount;
  private long count;
  private long tripStart;
  private long quartersBefore;

  Odometer(long metres) {
    this.base = metres;
    this.tripStart = metres;
  }

  /** The supply came: pulses until now were not counted. */
  void restart(long pulses) {
    quartersBefore = quarters();
    base = metres();
    baseCount = pulses;
    count = pulses;
  }

  void count(long pulses) {
    count = pulses;
  }

  /** A calibration comes into force. */
  void calibrate(Calibration next) {
    long metres = metres();
    quartersBefore = quarters();
    boolean first = knownCalibration.epochSecond() == 0;
    long set = next.odometerKm() * METRES_PER_KM;
    if (first) {
      base = Math.max(metres, set);
    } else {
      boolean sameKilometre = set == metres - metres % METRES_PER_KM;
      boolean isNew = !next.calibrated().equals(knownCalibration);
      base = isNew && !sameKilometre ? set : metres;
    }
    tripStart += base - metres;
    knownCalibration = next.calibrated();
    calibration = next;
    baseCount = count;
  }

  /** A UTC day begins: the daily distance (Б.64) starts again. */
  void beginDay() {
    tripStart = metres();
  }

  long metres() {
    return base + calibration.metres(count - baseCount);
  }

  /** Quarters of a metre driven since the unit was made; no adjustment changes them. */
  long quarters() {
    return quartersBefore + calibration.quarterMetres(count - baseCount);
  }

  long tripMetres() {
    return metres() - tripStart;
  }
}
