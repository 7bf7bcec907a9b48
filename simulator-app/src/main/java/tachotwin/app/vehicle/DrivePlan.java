package tachotwin.app.vehicle;

import java.util.List;

/**
 * How a track without times is driven.
 *
 * @param seed of the driver's gentle variation of speed
 * @param cruiseKmh the speed held on a free road, 10…200 km/h
 * @param zones slower parts of the track
 * @param stops stops on the way
 * @param stretches faster times
 */
public record DrivePlan(
    long seed,
    double cruiseKmh,
    List<SpeedZone> zones,
    List<PlannedStop> stops,
    List<SpeedStretch> stretches) {

  /** Checks the range and copies the lists. */
  public DrivePlan {
    if (!(cruiseKmh >= 10 && cruiseKmh <= 200)) {
      throw new IllegalArgumentException("cruise at " + cruiseKmh + " km/h");
    }
    zones = List.copyOf(zones);
    stops = List.copyOf(stops);
    stretches = List.copyOf(stretches);
  }

  /** A lorry at about 80 km/h that does not stop before the end. */
  public static DrivePlan ofSeed(long seed) {
    return new DrivePlan(seed, 80, List.of(), List.of(), List.of());
  }

  /** The same with other stops. */
  public DrivePlan withStops(List<PlannedStop> stops) {
    return new DrivePlan(seed, cruiseKmh, zones, stops, stretches);
  }

  /** The same with other faster times. */
  public DrivePlan withStretches(List<SpeedStretch> stretches) {
    return new DrivePlan(seed, cruiseKmh, zones, stops, stretches);
  }

  /** The same with other slower parts. */
  public DrivePlan withZones(List<SpeedZone> zones) {
    return new DrivePlan(seed, cruiseKmh, zones, stops, stretches);
  }
}
