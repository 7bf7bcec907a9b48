package tachotwin.app.scenario;

import java.util.List;
import tachotwin.app.assembly.Bench;
import tachotwin.app.vehicle.IgnitionChange;
import tachotwin.app.vehicle.Motion;
import tachotwin.app.vehicle.Stop;
import tachotwin.app.vehicle.Vehicle;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;

/**
 * A driver's day: the card goes in before the drive and out at every stop of 10 minutes and more;
 * after the arrival a controller puts his card into slot 2, prints, downloads, and both take their
 * cards.
 */
public final class DriverDay {
  private static final SimDuration BEFORE_START = SimDuration.ofMinutes(3);
  private static final SimDuration AFTER_STOP = SimDuration.ofSeconds(20);
  private static final SimDuration BEFORE_GO = SimDuration.ofMinutes(3);
  private static final SimDuration CONTROL_AFTER_ARRIVAL = SimDuration.ofMinutes(5);

  private final Bench bench;
  private final Vehicle vehicle;
  private final Hand hand;

  /** The day of a bench in a vehicle that knows the way. */
  public DriverDay(Bench bench, Vehicle vehicle) {
    this.bench = bench;
    this.vehicle = vehicle;
    this.hand = new Hand(bench);
  }

  /** When simulated time must begin for a motion: 00:00 UTC of the day the driver comes. */
  public static SimInstant begin(Motion motion) {
    return motion.start().minus(SimDuration.ofMinutes(30)).startOfDay();
  }

  /** When the day is over: 24:00 UTC, so that an hour is left after the arrival. */
  public static SimInstant end(Motion motion) {
    SimInstant last = motion.end().plus(SimDuration.ofHours(1));
    return last.startOfDay().plus(SimDuration.ofHours(24));
  }

  /** Puts the day into the bench's time. */
  public void plan() {
    Motion motion = vehicle.motion();
    at(bench.queue().now(), () -> bench.unit().powerOn());
    for (IgnitionChange change : vehicle.ignitionChanges()) {
      at(change.at(), () -> bench.ignition(change.on()));
    }
    at(motion.start().minus(BEFORE_START), () -> hand.insert(1, bench.driverCard()));
    for (Stop stop : motion.longStops()) {
      if (stop.end().isBefore(motion.end())) {
        at(stop.start().plus(AFTER_STOP), () -> hand.eject(1));
        at(stop.end().minus(BEFORE_GO), () -> hand.insert(1, bench.driverCard()));
      }
    }
    at(motion.end().plus(CONTROL_AFTER_ARRIVAL), this::control);
  }

  private void control() {
    SimInstant day = mainDay();
    hand.insert(2, bench.controlCard());
    hand.print("Карта 1, сутки", day);
    hand.print("Тахограф, сутки", day);
    hand.print("Технические данные", day);
    hand.print("Карта 1, события", day);
    hand.print("Тахограф, события", day);
    hand.print("Превышение скорости", day);
    hand.download("Тахограф");
    hand.download("Карта водителя");
    hand.eject(1);
    hand.eject(2);
  }

  /** 00:00 UTC of the day on which most of the drive lies. */
  private SimInstant mainDay() {
    Motion motion = vehicle.motion();
    long half = motion.end().since(motion.start()).micros() / 2;
    return motion.start().plus(SimDuration.ofMicros(half)).startOfDay();
  }

  /** What the person could not do, because the display was never ready for it. */
  public List<String> missed() {
    return hand.missed();
  }

  private void at(SimInstant moment, Runnable action) {
    bench.queue().schedule(moment, Timers.NORMAL, action);
  }
}
