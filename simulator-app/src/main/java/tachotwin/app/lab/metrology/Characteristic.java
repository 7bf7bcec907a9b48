package tachotwin.app.lab.metrology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A row of table 4 or 5 being measured: its errors are collected point by point. */
final class Characteristic {
  private static final double PROBABILITY = 0.95;

  private final String clause;
  private final String title;
  private final String points;
  private final String unit;
  private final double limit;
  private final boolean byProbability;
  private final List<Double> errors = new ArrayList<>();

  /**
   * A row.
   *
   * @param clause table and row
   * @param title the characteristic
   * @param points where it is measured
   * @param unit unit of the error
   * @param limit limit of the error
   * @param byProbability whether the limit holds with probability 0.95, or always
   */
  Characteristic(
      String clause,
      String title,
      String points,
      String unit,
      double limit,
      boolean byProbability) {
    this.clause = clause;
    this.title = title;
    this.points = points;
    this.unit = unit;
    this.limit = limit;
    this.byProbability = byProbability;
  }

  /** A reading and what it should be. */
  void read(double measured, double reference) {
    errors.add(Math.abs(measured - reference));
  }

  /** A reading of which the error relative to the reference counts, in per cent. */
  void readRelative(double measured, double reference) {
    errors.add(Math.abs(measured - reference) * 100 / reference);
  }

  /** What came of it. */
  Row row() {
    List<Double> sorted = new ArrayList<>(errors);
    Collections.sort(sorted);
    int last = sorted.size() - 1;
    int index = byProbability ? (int) Math.ceil(PROBABILITY * sorted.size()) - 1 : last;
    double error = sorted.get(index);
    return new Row(
        clause, title, points, unit, limit, byProbability, error, sorted.size(), error <= limit);
  }

  /**
   * A row of the protocol.
   *
   * @param clause table and row
   * @param title the characteristic
   * @param points where it was measured
   * @param unit unit of limit and error
   * @param limit limit of the error, ±
   * @param byProbability whether 5 of 100 readings may exceed it
   * @param error the greatest error, or what 95 of 100 stayed within
   * @param readings number of readings
   * @param good whether the limit was kept
   */
  record Row(
      String clause,
      String title,
      String points,
      String unit,
      double limit,
      boolean byProbability,
      double error,
      int readings,
      boolean good) {}
}
