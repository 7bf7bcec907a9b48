package tachotwin.app.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tachotwin.app.lab.recording.RecordingWriter;
import tachotwin.app.pace.RecordingPort;
import tachotwin.skzi.fault.FaultInjector;
import tachotwin.skzi.fault.FaultPlan;
import tachotwin.skzi.fault.LineDecorator;
import tachotwin.skzi.frame.Side;
import tachotwin.skzi.link.LineFaults;
import tachotwin.skzi.serial.OctetPort;
import tachotwin.time.Timers;
import tachotwin.zh.dialect.Dialect;

/** A live line: its dialect, its recording and its faults. */
final class WireSession implements Closeable {
  private final Dialect dialect;
  private final FaultPlan plan;
  private final Optional<Kept> kept;
  private @Nullable FaultInjector injector;
  private boolean closed;

  /** A recording and where it goes. */
  record Kept(Path folder, RecordingWriter writer) {}

  WireSession(Dialect dialect, FaultPlan plan, Optional<Kept> kept) {
    this.dialect = dialect;
    this.plan = plan;
    this.kept = kept;
  }

  Dialect dialect() {
    return dialect;
  }

  /** The port between us and one device, recorded in both directions where that is wanted. */
  OctetPort recorded(OctetPort port, Side peer) {
    return kept.<OctetPort>map(one -> new RecordingPort(port, peer, true, one.writer()))
        .orElse(port);
  }

  /** A port of a tap: only what its device sends is recorded. */
  OctetPort overheard(OctetPort port, Side peer) {
    return kept.<OctetPort>map(one -> new RecordingPort(port, peer, false, one.writer()))
        .orElse(port);
  }

  /** What happens to the line: the plan, and faults octet by octet. */
  LineDecorator faults(Timers timers, Optional<LineFaults> octets, Consumer<String> tell) {
    LineDecorator share =
        octets
            .<LineDecorator>map(
                each ->
                    (side, line) ->
                        (side == Side.UNIT ? each.withSeed(~each.seed()) : each).on(line, timers))
            .orElse(LineDecorator.NONE);
    if (plan.rules().isEmpty()) {
      return share;
    }
    FaultInjector made =
        new FaultInjector(plan, dialect.framing(), timers, what -> tell.accept("помеха: " + what));
    injector = made;
    return made.then(share);
  }

  /** Lets go what --break holds; tells whether there was anything. */
  boolean release() {
    FaultInjector made = injector;
    return made != null && made.release();
  }

  /** Ends the recording; before {@code Interruption.over}, or a Ctrl+C would cut it short. */
  @Override
  public void close() {
    if (kept.isPresent() && !closed) {
      closed = true;
      RecordingWriter writer = kept.get().writer();
      synchronized (writer) {
        try {
          writer.close();
        } catch (IOException e) {
          throw Failure.environment("--record " + kept.get().folder() + ": " + Failure.reason(e));
        }
      }
    }
  }
}
