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

/** Tells a trace every block that is sent in either direction: a decorator for both lines. */
public final class TracedLine {
  private static final String UNIT = "unit";
  private static final String BLOCK = "block";
  private static final int UNKNOWN = -1;

  private final SimClock clock;
  private final Trace trace;
  private int command = UNKNOWN;

  /** A decorator that stamps events by a clock. */
  public TracedLine(SimClock clock, Trace trace) {
    this.clock = clock;
    this.trace = trace;
  }

  /** The line from the unit to the block, traced. */
  public Consumer<Octets> toBlock(Consumer<Octets> line) {
    return octets -> {
      command = commandOf(octets);
      emit(UNIT, BLOCK, octets, () -> ZhFrameDescription.command(octets));
      line.accept(octets);
    };
  }

  /**
   * A line whose octets come in pieces of any size, with an onlooker who gets whole blocks, or what
   * came in their place, each before the line has its last octet.
   */
  public static Consumer<Octets> gathered(
      Timers timers, Consumer<Octets> onlooker, Consumer<Octets> line) {
    Framer framer = new Framer(timers, reception -> onlooker.accept(reception.octets()));
    return octets -> {
      framer.accept(octets);
      line.accept(octets);
    };
  }

  /** The line from the block to the unit, traced. */
  public Consumer<Octets> toUnit(Consumer<Octets> line) {
    return octets -> {
      int answered = command;
      emit(BLOCK, UNIT, octets, () -> ZhFrameDescription.answer(octets, answered));
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
