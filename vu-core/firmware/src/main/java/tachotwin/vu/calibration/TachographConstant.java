package tachotwin.vu.calibration;

import java.util.List;

/** What the measured values of w say of the constant k of the tachograph (Е.3.2.2). */
public sealed interface TachographConstant {
  /** The least number of values. */
  int LEAST = 5;

  /** So many must be left when those that are off by more than 5 % are dropped. */
  int LEAST_GOOD = 3;

  /**
   * The mean.
   *
   * @param k constant, imp/km
   * @param used values that it is the mean of
   * @param dropped values that were more than 5 % off the mean of all
   */
  record Known(int k, int used, int dropped) implements TachographConstant {}

  /**
   * There are not enough values.
   *
   * @param wanted number of values in all that are wanted
   * @param good values that are not more than 5 % off the mean of those there are
   */
  record Wanted(int wanted, int good) implements TachographConstant {}

  /**
   * The constant of values in the order in which they were measured: at least five; those more than
   * 5 % off their mean are dropped, and where at least three are left their mean is k. Where the
   * first five leave fewer, ten are wanted, then twenty.
   */
  static TachographConstant of(List<Integer> values) {
    List<Integer> good = good(values);
    int wanted = LEAST;
    while (wanted <= values.size()) {
      int goodThen = good(values.subList(0, wanted)).size();
      if (goodThen >= LEAST_GOOD && good.size() >= LEAST_GOOD) {
        int k = (int) Math.round(mean(good));
        return new Known(k, good.size(), values.size() - good.size());
      }
      wanted *= 2;
    }
    return new Wanted(wanted, good.size());
  }

  private static List<Integer> good(List<Integer> values) {
    double mean = mean(values);
    // 5 % is 1/20: in whole numbers a value just at the limit is kept.
    return values.stream().filter(w -> Math.abs(w - mean) * 20 <= mean).toList();
  }

  private static double mean(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).average().orElse(0);
  }
}
