package tachotwin.aistk.session;

import java.util.Optional;
import tachotwin.aistk.message.AistkDescription;
import tachotwin.aistk.message.Frame;
import tachotwin.aistk.message.Framer;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimClock;
import tachotwin.trace.Seam;
import tachotwin.trace.Trace;
import tachotwin.trace.TraceEvent;

/**
 * Emits every message that crosses a transport. What the server sends is emitted message by
 * message, so that the cutting of the stream never shows in the trace.
 */
public final class TracedTransport implements ServerTransport {
  private static final String UNIT = "unit";
  private static final String SERVER = "server";

  private final ServerTransport inner;
  private final SimClock clock;
  private final Trace trace;

  /** Traces what crosses a transport. */
  public TracedTransport(ServerTransport inner, SimClock clock, Trace trace) {
    this.inner = inner;
    this.clock = clock;
    this.trace = trace;
  }

  @Override
  public void connect(Listener listener) {
    inner.connect(new Tap(listener));
  }

  @Override
  public void send(Octets octets) {
    emit(UNIT, SERVER, octets);
    inner.send(octets);
  }

  @Override
  public void close() {
    inner.close();
  }

  private void emit(String from, String to, Octets octets) {
    trace.emit(
        new TraceEvent(
            clock.now(), Seam.AISTK, from, to, octets, () -> AistkDescription.of(octets)));
  }

  private final class Tap implements Listener {
    private final Listener listener;
    private final Framer framer = new Framer(0xFFFF);

    Tap(Listener listener) {
      this.listener = listener;
    }

    @Override
    public void connected() {
      listener.connected();
    }

    @Override
    public void received(Octets octets) {
      framer.feed(octets);
      try {
        for (Optional<Frame> frame = framer.next(); frame.isPresent(); frame = framer.next()) {
          emit(SERVER, UNIT, frame.get().toOctets());
        }
      } catch (DecodeException e) {
        emit(SERVER, UNIT, octets);
      }
      listener.received(octets);
    }

    @Override
    public void closed(String reason) {
      listener.closed(reason);
    }

    @Override
    public void broken(String problem) {
      listener.broken(problem);
    }
  }
}
