package tachotwin.app.assembly;

/**
 * What sets a vehicle unit apart from one that left its maker yesterday.
 *
 * @param clockPpm how much its clock gains, in millionths
 * @param odometerMetres what its distance counter has counted
 */
public record UnitWear(int clockPpm, long odometerMetres) {
  /** An exact clock, and the distance of the vehicle that all benches are. */
  public static final UnitWear USUAL = new UnitWear(0, Commissioning.ODOMETER * 1000L);
}
