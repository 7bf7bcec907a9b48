package tachotwin.aistk.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import tachotwin.aistk.server.AistkServer;

/** The server of appendix В on a TCP port. */
public final class AistkTcpServer implements AutoCloseable {
  private static final int BACKLOG = 1024;

  // Small reads, one a turn of the loop: a peer that floods cannot keep the loop from the others.
  private static final int READ = 2048;
  private static final int HIGH_WATER = 65_536;
  private static final int LOW_WATER = 16_384;

  private final EventLoopGroup loops;
  private final Channel listening;

  private AistkTcpServer(EventLoopGroup loops, Channel listening) {
    this.loops = loops;
    this.listening = listening;
  }

  /**
   * Binds a port and serves it.
   *
   * @param host address to bind, such as {@code 127.0.0.1}
   * @param port 1…65 535, or 0 for any free one
   * @throws IOException where the port cannot be bound
   */
  public static AistkTcpServer start(AistkServer server, String host, int port) throws IOException {
    EventLoopGroup loops =
        new MultiThreadIoEventLoopGroup(
            new DefaultThreadFactory("aistk-server", true), NioIoHandler.newFactory());
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(
                ChannelOption.RECVBUF_ALLOCATOR,
                new FixedRecvByteBufAllocator(READ).maxMessagesPerRead(1))
            .childOption(
                ChannelOption.WRITE_BUFFER_WATER_MARK,
                new WriteBufferWaterMark(LOW_WATER, HIGH_WATER))
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    channel.pipeline().addLast(new ServerConnection(server));
                  }
                })
            .bind(host, port)
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      shutDown(loops);
      throw new IOException("cannot listen on " + host + ":" + port, bound.cause());
    }
    return new AistkTcpServer(loops, bound.channel());
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) listening.localAddress();
  }

  /** Closes the port and all connections; returns when all is closed. */
  @Override
  public void close() {
    listening.close().awaitUninterruptibly();
    shutDown(loops);
  }

  private static void shutDown(EventLoopGroup loops) {
    loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
