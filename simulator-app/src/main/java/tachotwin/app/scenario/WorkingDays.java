package tachotwin.app.scenario;

import java.util.List;
import java.util.SplittableRandom;
import tachotwin.app.assembly.Bench;
import tachotwin.app.vehicle.Throttle;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;

/**
 * Days of work of one driver, all alike: his card goes in at 06:00, he drives twice four hours with
 * a break of an hour between them at speeds that change every five minutes, and takes his card.
 */
public final class WorkingDays {
  private static final SimDuration DAY = SimDuration.ofHours(24);
  private static final SimDuration BEGIN = SimDuration.ofHours(6);
  private static final SimDuration HALF = SimDuration.ofHours(4);
  private static final SimDuration BREAK = SimDuration.ofHours(1);
  private static final SimDuration STRETCH = SimDuration.ofMinutes(5);
  private static final SimDuration BEFORE = SimDuration.ofMinutes(3);
  private static final SimDuration STANDING = SimDuration.ofMinutes(2);
  private static final int SLOWEST = 60;
  private static final int FASTEST = 88;

  private final Bench bench;
  private final Throttle throttle;
  private final SplittableRandom speeds;
  private final Hand hand;

  /** Days at a bench in a vehicle that is driven by a throttle; the bench has supply. */
  public WorkingDays(Bench bench, Throttle throttle, long seed) {
    this.bench = bench;
    this.throttle = throttle;
    this.speeds = new SplittableRandom(seed);
    this.hand = new Hand(bench);
  }

  /**
   * Lets days pass.
   *
   * @param midnight 00:00 UTC of the first, not in the past
   */
  public void pass(SimInstant midnight, int days) {
    for (int day = 0; day < days; day++) {
      SimInstant next = midnight.plus(DAY);
      plan(midnight);
      bench.queue().runUntil(next);
      midnight = next;
    }
  }

  /** What could not be done. */
  public List<String> missed() {
    return hand.missed();
  }

  private void plan(SimInstant midnight) {
    SimInstant first = midnight.plus(BEGIN);
    SimInstant second = first.plus(HALF).plus(BREAK);
    at(first.minus(BEFORE), () -> bench.ignition(true));
    at(first.minus(BEFORE), () -> hand.insert(1, bench.driverCard()));
    drive(first);
    drive(second);
    at(second.plus(HALF).plus(STANDING), () -> hand.eject(1));
    at(second.plus(HALF).plus(STANDING).plus(STANDING), () -> bench.ignition(false));
  }

  private void drive(SimInstant from) {
    SimInstant end = from.plus(HALF);
    for (SimInstant at = from; at.isBefore(end); at = at.plus(STRETCH)) {
      int kmh = speeds.nextInt(SLOWEST, FASTEST);
      at(at, () -> throttle.target(kmh));
    }
    at(end, () -> throttle.target(0));
  }

  private void at(SimInstant moment, Runnable action) {
    bench.queue().schedule(moment, Timers.NORMAL, action);
  }
}
