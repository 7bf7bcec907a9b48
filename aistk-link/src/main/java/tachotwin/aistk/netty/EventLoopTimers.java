package tachotwin.aistk.netty;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;

/** The wall clock and the timers of one event loop, which is the thread of its connections. */
final class EventLoopTimers implements Timers {
  private final EventLoop loop;

  EventLoopTimers(EventLoop loop) {
    this.loop = loop;
  }

  @Override
  public SimInstant now() {
    return new SimInstant(TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis()));
  }

  @Override
  public Timer schedule(SimInstant at, int priority, Runnable action) {
    return after(at.since(now()), action);
  }

  @Override
  public Timer after(SimDuration delay, Runnable action) {
    long micros = Math.max(0, delay.micros());
    Future<?> scheduled = loop.schedule(action, micros, TimeUnit.MICROSECONDS);
    return () -> scheduled.cancel(false);
  }
}
