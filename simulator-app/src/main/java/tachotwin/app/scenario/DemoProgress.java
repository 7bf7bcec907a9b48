package tachotwin.app.scenario;

import tachotwin.time.SimInstant;

/** Is told once a simulated minute how the day goes. */
@FunctionalInterface
public interface DemoProgress {
  /**
   * A minute went by.
   *
   * @param now virtual clock
   * @param speedKmh speed that the tachograph shows
   * @param activity activity of driver 1 in words
   * @param lastEvent the last thing that happened, in words
   */
  void minute(SimInstant now, int speedKmh, String activity, String lastEvent);
}
