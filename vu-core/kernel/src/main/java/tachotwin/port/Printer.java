package tachotwin.port;

import java.util.List;
import tachotwin.paper.PaperLine;

/** The printer. */
@FunctionalInterface
public interface Printer {
  /** Prints a whole document; false when there is no paper or the printer is faulty. */
  boolean print(String title, List<PaperLine> lines);

  /** Whether there is paper; without it nothing is printed, but the printer is not faulty. */
  default boolean hasPaper() {
    return true;
  }

  /** Names who is told when paper was put in. */
  default void onPaper(Runnable told) {}
}
