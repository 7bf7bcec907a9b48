package tachotwin.app.vehicle;

/**
 * A part of the track that is driven no faster than a speed, such as a town.
 *
 * @param fromMetres from the track's first point
 * @param toMetres from the track's first point
 * @param kmh the speed in km/h, at least 1
 */
public record SpeedZone(double fromMetres, double toMetres, double kmh) {
  /** Checks the ranges. */
  public SpeedZone {
    if (!(fromMetres < toMetres) || !(kmh >= 1)) {
      throw new IllegalArgumentException(
          "no zone: " + fromMetres + " to " + toMetres + " m at " + kmh);
    }
  }
}
