package tachotwin.skzi.history;

import java.util.List;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.skzi.archive.EventFact;
import tachotwin.time.SimInstant;

/**
 * An accident (Order 36, items 17.11 and 17.12).
 *
 * @param fact the event
 * @param before where the vehicle was in the 24 hours before it, second by second of motion
 */
public record Accident(EventFact fact, List<Place> before) {
  /** Keeps a copy. */
  public Accident {
    before = List.copyOf(before);
  }

  /**
   * A second of motion.
   *
   * @param at the second
   * @param position where
   * @param speed speed, 0.01 km/h
   */
  public record Place(SimInstant at, GeoCoordinates position, int speed) {}
}
