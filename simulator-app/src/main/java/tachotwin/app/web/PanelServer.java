package tachotwin.app.web;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves the page, the requests and the WebSocket on 127.0.0.1 only. */
@SuppressWarnings("FutureReturnValueIgnored")
final class PanelServer implements Closeable {
  private static final int MOST_CONNECTIONS = 64;
  private static final int LONGEST_LINE = 4_096;
  private static final int LONGEST_HEADERS = 16_384;
  private static final int LOW_WATER = 32 << 10;
  private static final int HIGH_WATER = 64 << 10;
  private static final int CHUNK = 8_192;
  private static final int LONGEST_FRAME = 4_096;
  private static final int LONGEST_SILENCE_SECONDS = 120;

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final AtomicInteger connections = new AtomicInteger();
  private final Channel channel;

  /**
   * Binds a port.
   *
   * @param port 0 for a free one
   * @throws IOException where it is in use
   */
  PanelServer(int port, PanelDesk desk) throws IOException {
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childOption(
                ChannelOption.WRITE_BUFFER_WATER_MARK,
                new WriteBufferWaterMark(LOW_WATER, HIGH_WATER))
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel connection) {
                    open(connection, desk);
                  }
                });
    ChannelFuture bound = bootstrap.bind("127.0.0.1", port).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
      throw new IOException(String.valueOf(bound.cause().getMessage()), bound.cause());
    }
    channel = bound.channel();
  }

  private void open(SocketChannel connection, PanelDesk desk) {
    if (connections.incrementAndGet() > MOST_CONNECTIONS) {
      connections.decrementAndGet();
      connection.close();
      return;
    }
    connection.closeFuture().addListener(closed -> connections.decrementAndGet());
    connection
        .pipeline()
        .addLast(
            new ReadTimeoutHandler(LONGEST_SILENCE_SECONDS),
            new HttpServerCodec(LONGEST_LINE, LONGEST_HEADERS, CHUNK),
            new Doorkeeper(connection.localAddress().getPort()),
            new HttpObjectAggregator(Doorkeeper.LARGE),
            new WebSocketServerProtocolHandler(
                WebSocketServerProtocolConfig.newBuilder()
                    .websocketPath(PanelDesk.LIVE)
                    .maxFramePayloadLength(LONGEST_FRAME)
                    .build()),
            desk.feed(),
            new RequestHandler(desk::answer));
  }

  /** The port that was bound. */
  int port() {
    return ((InetSocketAddress) channel.localAddress()).getPort();
  }

  @Override
  public void close() {
    channel.close().awaitUninterruptibly();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
