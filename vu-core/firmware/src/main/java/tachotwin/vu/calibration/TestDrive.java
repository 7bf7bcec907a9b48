package tachotwin.vu.calibration;

/**
 * A reading of the test drive after calibration (Е.2.5.1).
 *
 * @param shownTenths speed by the sensor as the display shows it, 0.1 km/h
 * @param referenceTenths speed by an independent instrument, 0.1 km/h
 */
public record TestDrive(int shownTenths, int referenceTenths) {
  private static final int LEAST = 200;
  private static final int ALLOWED = 40;

  /** Whether it was fast enough to count: 20 km/h. */
  public boolean counts() {
    return referenceTenths >= LEAST;
  }

  /** How much more than the instrument the tachograph shows, 0.1 km/h. */
  public int deviationTenths() {
    return shownTenths - referenceTenths;
  }

  /** Whether the deviation is within ±4 km/h. */
  public boolean isGood() {
    return counts() && Math.abs(deviationTenths()) <= ALLOWED;
  }
}
