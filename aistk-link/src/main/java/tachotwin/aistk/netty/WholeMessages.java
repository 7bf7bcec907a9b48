package tachotwin.aistk.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import tachotwin.aistk.message.Frame;
import tachotwin.aistk.message.Framer;
import tachotwin.octet.DecodeException;
import tachotwin.time.SimDuration;

/**
 * Puts whole messages of a connection into a queue that another thread waits on. A server that
 * sends more than the queue holds is cut off.
 */
// A write or a close that fails shows as the end of the connection.
@SuppressWarnings("FutureReturnValueIgnored")
final class WholeMessages extends SimpleChannelInboundHandler<ByteBuf> {
  private static final int ROOM = 64;

  private final Framer framer = new Framer(Framer.FROM_SERVER);
  private final BlockingQueue<Arrival> arrivals = new ArrayBlockingQueue<>(ROOM);

  /** What came. */
  sealed interface Arrival {}

  /** A message. */
  record Whole(Frame frame) implements Arrival {}

  /** The end of the connection. */
  record Ended(String reason) implements Arrival {}

  /** Nothing in time. */
  record Nothing() implements Arrival {}

  /** Waits for what comes next. */
  Arrival await(SimDuration patience) {
    try {
      return Optional.ofNullable(arrivals.poll(patience.micros(), TimeUnit.MICROSECONDS))
          .orElseGet(Nothing::new);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Nothing();
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, ByteBuf buffer) {
    framer.feed(BufferOctets.of(buffer));
    try {
      for (Optional<Frame> frame = framer.next(); frame.isPresent(); frame = framer.next()) {
        put(ctx, new Whole(frame.get()));
      }
    } catch (DecodeException e) {
      put(ctx, new Ended("сервер прислал не сообщение"));
      ctx.close();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    put(ctx, new Ended("сервер закрыл соединение"));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }

  private void put(ChannelHandlerContext ctx, Arrival arrival) {
    if (!arrivals.offer(arrival)) {
      ctx.close();
    }
  }
}
