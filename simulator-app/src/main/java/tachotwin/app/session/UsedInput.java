package tachotwin.app.session;

import tachotwin.time.SimInstant;

/**
 * Something that a person or a program did with a bench.
 *
 * @param at moment of simulated time at which it was done
 * @param kind what it is
 * @param text the line of a control or order; a GPX file, its name in a line before it
 */
public record UsedInput(SimInstant at, Kind kind, String text) {
  /** The kinds of input, by the words of a kept bench. */
  public enum Kind {
    /** Done at once, as {@link tachotwin.app.scenario.CabControls} reads it. */
    CONTROL("control"),
    /** Done when the display is ready, as {@link tachotwin.app.scenario.CabOrders} reads it. */
    ORDER("order"),
    /** The track on which the vehicle is put. */
    TRACK("track");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Its word. */
    public String word() {
      return word;
    }
  }
}
