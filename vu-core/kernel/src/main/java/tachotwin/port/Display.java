package tachotwin.port;

import tachotwin.paper.PaperLine;

/** The display of two lines of 24 cells (design: 4.9.4 lets a printed line take two). */
@FunctionalInterface
public interface Display {
  /** Shows two lines; a warning blinks. */
  void show(PaperLine upper, PaperLine lower, boolean warning);
}
