package tachotwin.aistk.netty;

import io.netty.channel.ChannelFuture;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tachotwin.aistk.message.Frame;
import tachotwin.aistk.session.ServerTransport;
import tachotwin.octet.Octets;
import tachotwin.time.SimDuration;
import tachotwin.time.Timers;

/**
 * TCP at the virtual pace: after each message sent the simulation thread waits, at most 5 s by the
 * wall clock, for one whole message and gets it at the moment of the request plus the latency. The
 * n-th message received thus always answers the n-th sent, and neither the wall clock nor the
 * cutting of the stream can show in the simulation.
 */
// A write or a close that fails shows as the end of the connection.
@SuppressWarnings("FutureReturnValueIgnored")
final class PacedTcpTransport implements ServerTransport {
  private final TcpLinks links;
  private final InetSocketAddress server;
  private final Timers timers;
  private final SimDuration latency;
  private final SimDuration patience;
  private Optional<Line> line = Optional.empty();

  PacedTcpTransport(
      TcpLinks links,
      InetSocketAddress server,
      Timers timers,
      SimDuration latency,
      SimDuration patience) {
    this.links = links;
    this.server = server;
    this.timers = timers;
    this.latency = latency;
    this.patience = patience;
  }

  @Override
  public void connect(Listener listener) {
    close();
    WholeMessages messages = new WholeMessages();
    ChannelFuture opening = links.connect(server, messages);
    Line opened = new Line(listener, opening, messages);
    line = Optional.of(opened);
    opened.awaitOpening();
  }

  @Override
  public void send(Octets octets) {
    line.ifPresent(used -> used.exchange(octets));
  }

  @Override
  public void close() {
    line.ifPresent(Line::hangUp);
    line = Optional.empty();
  }

  private final class Line {
    private final Listener listener;
    private final ChannelFuture opening;
    private final WholeMessages messages;
    private boolean over;

    Line(Listener listener, ChannelFuture opening, WholeMessages messages) {
      this.listener = listener;
      this.opening = opening;
      this.messages = messages;
    }

    void awaitOpening() {
      boolean done = opening.awaitUninterruptibly(patience.micros(), TimeUnit.MICROSECONDS);
      if (done && opening.isSuccess()) {
        later(listener::connected);
      } else {
        laterOver(() -> listener.closed("соединение с сервером не установлено"));
      }
    }

    void exchange(Octets octets) {
      opening.channel().writeAndFlush(BufferOctets.buffer(octets));
      WholeMessages.Arrival arrival = messages.await(patience);
      if (arrival instanceof WholeMessages.Whole whole) {
        Frame frame = whole.frame();
        later(() -> listener.received(frame.toOctets()));
      } else if (arrival instanceof WholeMessages.Ended ended) {
        laterOver(() -> listener.closed(ended.reason()));
      } else {
        laterOver(() -> listener.broken("нет ответа сервера за " + patience.toSeconds() + " с"));
      }
    }

    void hangUp() {
      over = true;
      opening.channel().close();
    }

    private void laterOver(Runnable action) {
      later(
          () -> {
            over = true;
            action.run();
          });
    }

    private void later(Runnable action) {
      timers.after(
          latency,
          () -> {
            if (!over) {
              action.run();
            }
          });
    }
  }
}
