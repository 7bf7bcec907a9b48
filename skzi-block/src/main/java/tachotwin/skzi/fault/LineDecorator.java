package tachotwin.skzi.fault;

import java.util.function.Consumer;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Side;

/** Puts something before both directions of a line. */
@FunctionalInterface
public interface LineDecorator {
  /** Nothing. */
  LineDecorator NONE = (side, line) -> line;

  /** The line from a side to the other, decorated. */
  Consumer<Octets> from(Side side, Consumer<Octets> line);

  /** Both, this one first. */
  default LineDecorator then(LineDecorator next) {
    return (side, line) -> from(side, next.from(side, line));
  }
}
