package tachotwin.skzi.navigation;

import tachotwin.dictionary.GeoCoordinates;
import tachotwin.port.GnssFix;
import tachotwin.time.SimInstant;
import tachotwin.zh.MotionSecond;

/**
 * One second as GNSS and the pulses tell it together.
 *
 * @param at the second
 * @param fix solution of the receiver
 * @param pulseSpeed speed by pulses, 0.01 km/h
 * @param odometerMetres total distance, m
 * @param sensorMoving whether the unit detected motion by the pulses (4.4.5)
 * @param ferry whether «переезд на пароме/поезде» is on
 */
public record Second(
    SimInstant at,
    GnssFix fix,
    int pulseSpeed,
    long odometerMetres,
    boolean sensorMoving,
    boolean ferry) {
  private static final int MOVING = 1;
  private static final int FERRY = 2;
  private static final int GNSS_FROM = 20_00;
  private static final int GNSS_MOTION = 1_80;
  private static final int MAX = 0xFFFF;

  /** Joins a command 60 with a solution. */
  public static Second of(SimInstant at, MotionSecond command, GnssFix fix) {
    return new Second(
        at,
        fix,
        (command.speed256() * 100 + 128) / 256,
        command.odometerMetres(),
        (command.state() & MOVING) != 0,
        (command.state() & FERRY) != 0);
  }

  /** Whether the speed that counts is that of the pulses: no GNSS, or below 20 km/h (4.7.10). */
  public boolean isByPulses() {
    return !fix.valid() || fix.speedCentiKmh() < GNSS_FROM;
  }

  /** The speed that counts, 0.01 km/h, 0…65 535. */
  public int speed() {
    return Math.min(MAX, isByPulses() ? pulseSpeed : fix.speedCentiKmh());
  }

  /** Whether GNSS tells motion: faster than 1.8 km/h (4.7.10). */
  public boolean gnssMoves() {
    return fix.valid() && fix.speedCentiKmh() > GNSS_MOTION;
  }

  /** Whether GNSS tells rest or tells nothing: slower than 1.8 km/h. */
  public boolean gnssRests() {
    return !fix.valid() || fix.speedCentiKmh() < GNSS_MOTION;
  }

  /** The place, or {@link GeoCoordinates#NONE}. */
  public GeoCoordinates position() {
    return position(fix);
  }

  /** The course, 0.01 degree; 0 without GNSS. */
  public int course() {
    return fix.valid() ? fix.courseCentiDeg() : 0;
  }

  static GeoCoordinates position(GnssFix fix) {
    return fix.valid() && GeoCoordinates.fits(fix.latMicroDeg(), fix.lonMicroDeg())
        ? new GeoCoordinates(fix.latMicroDeg(), fix.lonMicroDeg())
        : GeoCoordinates.NONE;
  }
}
