package tachotwin.aistk.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import tachotwin.aistk.session.ServerTransport;
import tachotwin.time.SimDuration;
import tachotwin.time.Timers;

/** Makes the tachographs' TCP transports, which share one thread of Netty. */
public final class TcpLinks implements AutoCloseable {
  private static final SimDuration PATIENCE = SimDuration.ofSeconds(5);

  private final SimDuration patience;
  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(
          1, new DefaultThreadFactory("aistk-client", true), NioIoHandler.newFactory());

  /** Transports that wait 5 s by the wall clock for a connection and for an answer. */
  public TcpLinks() {
    this(PATIENCE);
  }

  /** Transports that wait another time. */
  TcpLinks(SimDuration patience) {
    this.patience = patience;
  }

  /**
   * A transport for the real pace.
   *
   * @param simulation runs callbacks on the simulation thread
   */
  public ServerTransport live(InetSocketAddress server, Executor simulation) {
    return new LiveTcpTransport(this, server, simulation);
  }

  /**
   * A transport for the virtual pace: the simulation thread waits for every answer, which then
   * comes after the latency of simulated time.
   *
   * @param latency from a request to its answer
   */
  public ServerTransport paced(InetSocketAddress server, Timers timers, SimDuration latency) {
    return new PacedTcpTransport(this, server, timers, latency, patience);
  }

  ChannelFuture connect(InetSocketAddress server, ChannelHandler handler) {
    return new Bootstrap()
        .group(loops)
        .channel(NioSocketChannel.class)
        .option(ChannelOption.TCP_NODELAY, true)
        .option(
            ChannelOption.CONNECT_TIMEOUT_MILLIS,
            (int) TimeUnit.MICROSECONDS.toMillis(patience.micros()))
        .handler(handler)
        .connect(server);
  }

  /** Closes all connections. */
  @Override
  public void close() {
    loops.shutdownGracefully(0, patience.toSeconds(), TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
