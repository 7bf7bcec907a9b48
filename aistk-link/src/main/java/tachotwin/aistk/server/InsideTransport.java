package tachotwin.aistk.server;

import java.util.Optional;
import tachotwin.aistk.session.ServerTransport;
import tachotwin.octet.Octets;
import tachotwin.time.SimDuration;
import tachotwin.time.Timers;

/**
 * A server inside the simulation, without sockets: what the tachograph sends at a moment is
 * answered after the latency, as over the socket of the virtual pace.
 */
public final class InsideTransport implements ServerTransport {
  private final AistkServer server;
  private final Timers timers;
  private final SimDuration latency;
  private Optional<Line> line = Optional.empty();

  /**
   * A way to a server.
   *
   * @param latency from a request to its answer
   */
  public InsideTransport(AistkServer server, Timers timers, SimDuration latency) {
    this.server = server;
    this.timers = timers;
    this.latency = latency;
  }

  @Override
  public void connect(Listener listener) {
    Line opened = new Line(listener);
    line = Optional.of(opened);
    timers.after(latency, opened::open);
  }

  @Override
  public void send(Octets octets) {
    line.ifPresent(used -> timers.after(latency, () -> used.carry(octets)));
  }

  @Override
  public void close() {
    line.ifPresent(Line::hangUp);
    line = Optional.empty();
  }

  private final class Line {
    private final Listener listener;
    private Optional<ServerEngine> engine = Optional.empty();
    private boolean hungUp;

    Line(Listener listener) {
      this.listener = listener;
    }

    void open() {
      if (!hungUp) {
        engine = Optional.of(server.open(timers, this::answer, this::closedByServer));
        listener.connected();
      }
    }

    void carry(Octets octets) {
      if (!hungUp) {
        engine.ifPresent(peer -> peer.received(octets));
      }
    }

    void hangUp() {
      hungUp = true;
      engine.ifPresent(ServerEngine::closed);
    }

    // Later in the same moment: the peer must be out of its call before it hears of the answer.
    private void answer(Octets octets) {
      later(() -> listener.received(octets));
    }

    private void closedByServer() {
      later(
          () -> {
            hungUp = true;
            listener.closed("сервер закрыл соединение");
          });
    }

    private void later(Runnable action) {
      timers.after(
          SimDuration.ZERO,
          () -> {
            if (!hungUp) {
              action.run();
            }
          });
    }
  }
}
