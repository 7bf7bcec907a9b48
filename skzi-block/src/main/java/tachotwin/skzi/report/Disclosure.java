package tachotwin.skzi.report;

import tachotwin.time.SimInstant;

/**
 * Whether reports may show what was registered at a moment, with the cards that are in now: the
 * lock of a company hides data from the cards of others (4.4.2). What is hidden prints as blanks
 * (4.10.11).
 */
@FunctionalInterface
public interface Disclosure {
  /** Nothing is hidden. */
  Disclosure ALL = at -> true;

  /** Whether the data of a moment may be shown. */
  boolean mayShow(SimInstant at);
}
