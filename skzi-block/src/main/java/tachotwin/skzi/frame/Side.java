package tachotwin.skzi.frame;

import java.util.Locale;

/** The two devices at the ends of the line. */
public enum Side {
  /** The vehicle unit, which sends commands. */
  UNIT,
  /** The block, which sends answers. */
  BLOCK;

  /** The word in files and options. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one at the other end. */
  public Side other() {
    return this == UNIT ? BLOCK : UNIT;
  }
}
