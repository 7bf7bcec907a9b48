package tachotwin.skzi.state;

import tachotwin.dictionary.GeoCoordinates;

/**
 * Where the vehicle is and how it moves.
 *
 * @param position place by GNSS now, {@link GeoCoordinates#NONE} without reception
 * @param lastPosition last place known
 * @param speed speed that counts, 0.01 km/h
 * @param odometerMetres total distance, m
 * @param moving whether the vehicle moves (4.7.10)
 */
public record Whereabouts(
    GeoCoordinates position,
    GeoCoordinates lastPosition,
    int speed,
    long odometerMetres,
    boolean moving) {
  /** Nothing is known. */
  public static final Whereabouts UNKNOWN =
      new Whereabouts(GeoCoordinates.NONE, GeoCoordinates.NONE, 0, 0, false);

  /** The same place and speed, with another odometer. */
  public Whereabouts withOdometer(long metres) {
    return new Whereabouts(position, lastPosition, speed, metres, moving);
  }

  /** The same with another place: the last known one stays where there is none. */
  public Whereabouts at(GeoCoordinates place) {
    return new Whereabouts(
        place, place.isNone() ? lastPosition : place, speed, odometerMetres, moving);
  }

  /** The same with another speed, 0.01 km/h. */
  public Whereabouts withSpeed(int centi) {
    return new Whereabouts(position, lastPosition, centi, odometerMetres, moving);
  }

  /** The same in motion or at rest. */
  public Whereabouts moving(boolean moves) {
    return new Whereabouts(position, lastPosition, speed, odometerMetres, moves);
  }

  /** Odometer in whole km, as records of appendix Б have it. */
  public int odometer() {
    return (int) Math.min(0xFFFFFF, odometerMetres / 1000);
  }

  /** Speed in whole km/h, as records of appendix Б have it. */
  public int wholeSpeed() {
    return Math.min(254, speed / 100);
  }
}
