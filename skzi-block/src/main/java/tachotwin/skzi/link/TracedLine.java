package tachotwin.skzi.link;

import java.util.function.Consumer;
import java.util.function.Supplier;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Framer;
import tachotwin.skzi.frame.ZhFrameDescription;
import tachotwin.time.SimClock;
import tachotwin.time.Timers;
import tachotwin.trace.Decoded;
import tachotwin.trace.Seam;
import tachotwin.trace.Trace;
import tachotwin.trace.TraceEvent;
import tachotwin.zh.dialect.Dialect;
import tachotwin.zh.dialect.Framing;

/** Tells a trace every block that is sent in either direction: a decorator for both lines. */
public final class TracedLine {
  private static final String UNIT = "unit";
  private static final String BLOCK = "block";
  private static final int UNKNOWN = -1;

  private final SimClock clock;
  private final Trace trace;
  private final ZhFrameDescription description;
  private int command = UNKNOWN;

  /** A decorator that stamps events by a clock and reads the product's own dialect. */
  public TracedLine(SimClock clock, Trace trace) {
    this(clock, trace, Dialect.builtIn());
  }

  /** A decorator that stamps events by a clock and reads a dialect. */
  public TracedLine(SimClock clock, Trace trace, Dialect dialect) {
    this.clock = clock;
    this.trace = trace;
    this.description = new ZhFrameDescription(dialect);
  }

  /** The line from the unit to the block, traced; the line itself where nobody looks. */
  public Consumer<Octets> toBlock(Consumer<Octets> line) {
    if (trace == Trace.NONE) {
      return line;
    }
    return octets -> {
      command = commandOf(octets);
      emit(UNIT, BLOCK, octets, () -> description.command(octets));
      line.accept(octets);
    };
  }

  /**
   * A line whose octets come in pieces of any size, with an onlooker who gets whole blocks, or what
   * came in their place, each before the line has its last octet.
   */
  public Consumer<Octets> gathered(
      Timers timers, Consumer<Octets> onlooker, Consumer<Octets> line) {
    Framing framing = description.dialect().framing();
    Framer framer =
        new Framer(timers, framing, reception -> onlooker.accept(reception.octets(framing)));
    return octets -> {
      framer.accept(octets);
      line.accept(octets);
    };
  }

  /** The line from the block to the unit, traced; the line itself where nobody looks. */
  public Consumer<Octets> toUnit(Consumer<Octets> line) {
    if (trace == Trace.NONE) {
      return line;
    }
    return octets -> {
      int answered = command;
      emit(BLOCK, UNIT, octets, () -> description.answer(octets, answered));
      line.accept(octets);
    };
  }

  private void emit(String from, String to, Octets octets, Supplier<Decoded> decoded) {
    trace.emit(new TraceEvent(clock.now(), Seam.ZH, from, to, octets, decoded));
  }

  /** CMD stands after STX and Data_Length in '02', after STX, PCB and Data_Length in '04'. */
  private static int commandOf(Octets octets) {
    int at = !octets.isEmpty() && octets.u8(0) == 0x04 ? 4 : 3;
    return octets.length() > at ? octets.u8(at) : UNKNOWN;
  }
}
