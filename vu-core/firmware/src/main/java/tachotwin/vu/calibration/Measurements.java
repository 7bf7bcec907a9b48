package tachotwin.vu.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What a workshop has measured on one vehicle until it enters the calibration. */
public final class Measurements {
  private final List<Integer> runs = new ArrayList<>();
  private OptionalInt circumference = OptionalInt.empty();

  /** Nothing was measured yet. */
  public void clear() {
    runs.clear();
    circumference = OptionalInt.empty();
  }

  /** A run gave a value of w, imp/km. */
  public void addW(int w) {
    runs.add(w);
  }

  /** Number of runs that count. */
  public int runs() {
    return runs.size();
  }

  /** What the runs say of k. */
  public TachographConstant constant() {
    return TachographConstant.of(List.copyOf(runs));
  }

  /** The circumference was measured, 1/8 mm. */
  public void circumference(int eighths) {
    circumference = OptionalInt.of(eighths);
  }

  /** The circumference in 1/8 mm, or what is known from before. */
  public int circumferenceOr(int before) {
    return circumference.orElse(before);
  }

  /** The constant, or what is known from before. */
  public int constantOr(int before) {
    return constant() instanceof TachographConstant.Known known ? known.k() : before;
  }
}
