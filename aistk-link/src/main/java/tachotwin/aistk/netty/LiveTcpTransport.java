package tachotwin.aistk.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.Executor;
import tachotwin.aistk.session.ServerTransport;
import tachotwin.octet.Octets;

/** TCP at the real pace: whatever happens is handed to the simulation thread as it comes. */
// A write or a close that fails shows as the end of the connection.
@SuppressWarnings("FutureReturnValueIgnored")
final class LiveTcpTransport implements ServerTransport {
  private final TcpLinks links;
  private final InetSocketAddress server;
  private final Executor simulation;
  private Optional<Line> line = Optional.empty();

  LiveTcpTransport(TcpLinks links, InetSocketAddress server, Executor simulation) {
    this.links = links;
    this.server = server;
    this.simulation = simulation;
  }

  @Override
  public void connect(Listener listener) {
    close();
    Line opened = new Line(listener);
    line = Optional.of(opened);
    opened.opening = Optional.of(links.connect(server, opened));
    opened.opening.get().addListener((ChannelFutureListener) opened::connected);
  }

  @Override
  public void send(Octets octets) {
    line.flatMap(used -> used.opening)
        .ifPresent(opening -> opening.channel().writeAndFlush(BufferOctets.buffer(octets)));
  }

  @Override
  public void close() {
    line.ifPresent(Line::hangUp);
    line = Optional.empty();
  }

  /** One connection; its flag belongs to the simulation thread, its handler to Netty's. */
  private final class Line extends SimpleChannelInboundHandler<ByteBuf> {
    private final Listener listener;
    private Optional<ChannelFuture> opening = Optional.empty();
    private boolean over;

    Line(Listener listener) {
      this.listener = listener;
    }

    void connected(ChannelFuture opened) {
      if (opened.isSuccess()) {
        later(listener::connected);
      } else {
        laterClosed("соединение с сервером не установлено");
      }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf buffer) {
      Octets octets = BufferOctets.of(buffer);
      later(() -> listener.received(octets));
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      laterClosed("сервер закрыл соединение");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      ctx.close();
    }

    void hangUp() {
      over = true;
      opening.ifPresent(each -> each.channel().close());
    }

    private void laterClosed(String reason) {
      later(
          () -> {
            over = true;
            listener.closed(reason);
          });
    }

    private void later(Runnable action) {
      simulation.execute(
          () -> {
            if (!over) {
              action.run();
            }
          });
    }
  }
}
