package tachotwin.vu.calibration;

import java.util.List;

/** The effective circumference l of the tyres of the driving axle (Е.3.2.3). */
public final class TyreCircumference {
  /** Measurements of each side. */
  public static final int OF_SIDE = 5;

  private static final int EIGHTHS = 8;

  private TyreCircumference() {}

  /**
   * The mean of five measurements of each side.
   *
   * @param millimetres ten measurements in mm, left and right
   * @return l in 1/8 mm, rounded
   */
  public static int eighths(List<Integer> millimetres) {
    if (millimetres.size() != 2 * OF_SIDE) {
      throw new IllegalArgumentException("not ten measurements: " + millimetres);
    }
    int sum = millimetres.stream().mapToInt(Integer::intValue).sum();
    return (sum * EIGHTHS + OF_SIDE) / (2 * OF_SIDE);
  }
}
