package tachotwin.aistk.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DuplexChannel;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tachotwin.aistk.server.AistkServer;
import tachotwin.aistk.server.ServerEngine;
import tachotwin.octet.Octets;

/** One connection of the server: octets to the engine and back. */
// A write or a close that fails shows as the end of the connection.
@SuppressWarnings("FutureReturnValueIgnored")
final class ServerConnection extends SimpleChannelInboundHandler<ByteBuf> {
  private static final int LINGER_SECONDS = 2;

  private final AistkServer server;
  private Optional<ServerEngine> engine = Optional.empty();

  ServerConnection(AistkServer server) {
    this.server = server;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    EventLoopTimers timers = new EventLoopTimers(ctx.channel().eventLoop());
    engine =
        Optional.of(server.open(timers, octets -> write(ctx, octets), () -> closeAfterOutput(ctx)));
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, ByteBuf buffer) {
    Octets octets = BufferOctets.of(buffer);
    engine.ifPresent(each -> each.received(octets));
  }

  // A peer that does not read its answers is not read either.
  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    ctx.channel().config().setAutoRead(ctx.channel().isWritable());
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    engine.ifPresent(ServerEngine::closed);
    engine = Optional.empty();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }

  private static void write(ChannelHandlerContext ctx, Octets octets) {
    ctx.writeAndFlush(BufferOctets.buffer(octets));
  }

  // Closing at once while octets of the peer are unread would reset the connection, and the peer
  // would never see why it was refused; so the peer's octets are thrown away for a while.
  private static void closeAfterOutput(ChannelHandlerContext ctx) {
    ctx.writeAndFlush(ctx.alloc().buffer(0))
        .addListener(
            (ChannelFutureListener)
                written -> {
                  if (written.channel() instanceof DuplexChannel duplex) {
                    duplex.shutdownOutput();
                  }
                });
    ctx.channel().eventLoop().schedule(() -> ctx.close(), LINGER_SECONDS, TimeUnit.SECONDS);
  }
}
