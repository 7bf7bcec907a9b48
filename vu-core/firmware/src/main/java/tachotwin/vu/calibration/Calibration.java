package tachotwin.vu.calibration;

import tachotwin.time.SimInstant;
import tachotwin.zh.VehicleActivation;

/**
 * The calibration in force (4.16, Е.2.4) and what follows from k.
 *
 * @param vin vehicle identification number
 * @param vrn registration plate
 * @param authorisedSpeed set speed, km/h; 0 none
 * @param k constant of the tachograph, imp/km, at least 1
 * @param odometerKm odometer after calibration, km
 * @param calibrated day of the calibration
 */
public record Calibration(
    String vin, String vrn, int authorisedSpeed, int k, int odometerKm, SimInstant calibrated) {
  /** As the unit leaves its maker: k = 8000 imp/km, no vehicle, no set speed. */
  public static final Calibration FACTORY =
      new Calibration("", "", 0, 8_000, 0, SimInstant.ofEpochSecond(0));

  private static final long MICROS_PER_HOUR = 3_600_000_000L;

  /** Refuses a k of nothing. */
  public Calibration {
    if (k < 1) {
      throw new IllegalArgumentException("k = " + k);
    }
  }

  /** The calibration that the block keeps; a k of 0 there counts as the maker's. */
  public static Calibration of(VehicleActivation data) {
    return new Calibration(
        data.vin(),
        data.vrn(),
        data.authorisedSpeed(),
        data.k() == 0 ? FACTORY.k : data.k(),
        data.odometer(),
        data.calibrated());
  }

  /** The distance of a number of pulses, in metres, rounded down. */
  public long metres(long pulses) {
    return pulses * 1_000 / k;
  }

  /** The distance of a number of pulses in quarters of a metre, rounded down. */
  public long quarterMetres(long pulses) {
    return pulses * 4_000 / k;
  }

  /** The same with another constant. */
  public Calibration withK(int other) {
    return new Calibration(vin, vrn, authorisedSpeed, other, odometerKm, calibrated);
  }

  /** The speed of pulses within a time of at least 1 µs, in 1/256 km/h, to 65 535. */
  public int speed256(long pulses, long micros) {
    return (int) Math.min(0xFFFF, pulses * MICROS_PER_HOUR / k * 256 / micros);
  }

  /** The time between two pulses at a speed in 0.1 km/h, in microseconds, rounded up. */
  public long pulsePeriodMicros(int tenthsKmh) {
    long pulsesPerTenHours = (long) k * tenthsKmh;
    return (MICROS_PER_HOUR * 10 + pulsesPerTenHours - 1) / pulsesPerTenHours;
  }
}
