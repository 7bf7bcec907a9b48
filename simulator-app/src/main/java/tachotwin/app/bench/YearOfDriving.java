package tachotwin.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.skzi.archive.ActivityFact;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.archive.MotionFact;
import tachotwin.skzi.archive.MotionMinute;
import tachotwin.skzi.archive.MotionSample;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Days of eight hours of driving each, registered second by second with the noise that a receiver
 * and a sensor have; a stop of a minute each hour.
 */
final class YearOfDriving {
  /** Days of a year (4.7.18). */
  static final int DAYS = 365;

  /** Minutes of motion of a day. */
  static final int MINUTES = 8 * 60;

  private static final SimDuration FIRST_HOUR = SimDuration.ofHours(6);

  private final SplittableRandom random;
  private final Archive archive;
  private int latitude = 55_751_244;
  private int longitude = 37_618_423;
  private int speed = 70_00;
  private int course = 180_00;
  private long odometerMetres = 184_320_000;

  /** Days that are put into an archive; the same for the same seed. */
  YearOfDriving(Archive archive, long seed) {
    this.random = new SplittableRandom(seed);
    this.archive = archive;
  }

  /**
   * Registers days, one after another.
   *
   * @param from midnight of the first
   */
  void drive(SimInstant from, int days) {
    for (int day = 0; day < days; day++) {
      day(from.plus(SimDuration.ofHours(24L * day)));
    }
    archive.seal(from.plus(SimDuration.ofHours(24L * days)));
  }

  private void day(SimInstant midnight) {
    activity(midnight, Activity.REST);
    SimInstant begin = midnight.plus(FIRST_HOUR);
    activity(begin, Activity.DRIVING);
    for (int minute = 0; minute < MINUTES; minute++) {
      SimInstant at = begin.plus(SimDuration.ofMinutes(minute));
      if (minute % 60 == 0) {
        archive.append(new MotionFact(at, minute == 0, true, place(), odometerMetres));
      }
      minute(at);
    }
    activity(begin.plus(SimDuration.ofMinutes(MINUTES)), Activity.REST);
  }

  /** One minute of motion. */
  void minute(SimInstant at) {
    List<MotionSample> samples = new ArrayList<>(60);
    for (int second = 0; second < 60; second++) {
      move();
      int pulses = Math.max(0, speed + random.nextInt(-30, 31));
      samples.add(new MotionSample(second, false, false, speed, pulses, place(), course));
    }
    archive.append(new MotionMinute(at, odometerMetres, samples));
  }

  private void move() {
    speed = Math.min(110_00, Math.max(20_00, speed + random.nextInt(-60, 61)));
    course = Math.floorMod(course + random.nextInt(-150, 151), 360_00);
    double metres = speed / 360.0;
    double angle = Math.toRadians(course / 100.0);
    latitude = Math.floorMod(latitude + (int) Math.round(metres * Math.cos(angle) * 9), 60_000_000);
    longitude += (int) Math.round(metres * Math.sin(angle) * 16);
    odometerMetres += Math.round(metres);
  }

  private void activity(SimInstant at, Activity activity) {
    archive.append(
        new ActivityFact(
            at,
            new ActivityChange(CardSlot.DRIVER, false, true, activity, at.minuteOfDay()),
            FullCardNumber.NONE));
  }

  private GeoCoordinates place() {
    return new GeoCoordinates(latitude, longitude);
  }
}
