package tachotwin.port;

import java.util.List;
import tachotwin.paper.PaperLine;

/** The printer. */
@FunctionalInterface
public interface Printer {
  /** Prints a whole document; false when there is no paper or the printer is faulty. */
  boolean print(String title, List<PaperLine> lines);
}
