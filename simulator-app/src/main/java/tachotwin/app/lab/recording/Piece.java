package tachotwin.app.lab.recording;

import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Side;

/** A line of {@code octets.csv}: what the line carried, or that it came or went. */
public sealed interface Piece {
  /** Nanoseconds since 1970. */
  long nanos();

  /** Octets in one piece, as the port gave them. */
  record Carried(long nanos, Side from, Octets octets) implements Piece {}

  /**
   * A line was opened or closed.
   *
   * @param side whose line
   * @param open whether it stands now
   */
  record Line(long nanos, Side side, boolean open) implements Piece {}
}
