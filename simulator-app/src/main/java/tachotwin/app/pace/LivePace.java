package tachotwin.app.pace;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import tachotwin.time.SimInstant;

/**
 * Lets the time of a simulation follow the wall clock at a speed that may change, or stand.
 *
 * <p>The thread in {@link #run} is the simulation thread; others have it do something by {@link
 * #call}. Where the machine does not keep up, time goes slower rather than ever farther behind.
 */
public final class LivePace {
  /** The greatest speed. */
  public static final int FASTEST = 10_000;

  /** Calls that may wait; one more is refused. */
  private static final int MOST_WAITING = 256;

  /** Between two looks at a simulation that goes on by itself. */
  private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(50);

  /** The longest time by the wall clock that is caught up. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

  private static final long LONGEST_SLEEP = TimeUnit.SECONDS.toNanos(60);
  private static final long NANOS_PER_MICRO = 1_000;

  private final Simulation simulation;
  private final BlockingQueue<Call<?>> inbox = new ArrayBlockingQueue<>(MOST_WAITING);
  private volatile boolean stopped;
  private int speed;
  private boolean paused;
  private boolean behind;
  private long wallStart = System.nanoTime();
  private SimInstant start;
  private long looked;
  private boolean moved = true;

  /** What is paced; all is called on the simulation thread. */
  public interface Simulation {
    /** Its moment. */
    SimInstant now();

    /** The moment of its next event; nothing where none waits. */
    Optional<SimInstant> next();

    /** Lets its time go on to a moment. */
    void runUntil(SimInstant moment);

    /** Something may have changed: after each call, and while time goes on. */
    void look();
  }

  /**
   * A pace that begins with {@link #run}.
   *
   * @param speed simulated seconds in a second of the wall clock, 1…{@value #FASTEST}
   */
  public LivePace(Simulation simulation, int speed) {
    this.simulation = simulation;
    this.start = simulation.now();
    this.speed = speed;
  }

  /** Runs the simulation on this thread until {@link #stop}, or until it is interrupted. */
  public void run() {
    settle();
    try {
      while (!stopped) {
        Call<?> next = inbox.poll();
        if (next == null) {
          advance();
          next = inbox.poll(rest(), TimeUnit.NANOSECONDS);
        }
        if (next != null) {
          advance();
          next.carryOut();
          look();
          next.tell();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends {@link #run} after what is under way; from any thread. */
  public void stop() {
    stopped = true;
    inbox.offer(new Call<>(() -> true));
  }

  /**
   * Has the simulation thread do something at the present moment; from any thread.
   *
   * @return what it gave, after a look at the simulation
   * @throws RejectedExecutionException where too many wait
   */
  public <T> CompletableFuture<T> call(Callable<T> action) {
    Call<T> call = new Call<>(action);
    if (stopped || !inbox.offer(call)) {
      throw new RejectedExecutionException("too many wait");
    }
    return call.answer;
  }

  /** Simulated seconds in a second; on the simulation thread, as all that follows. */
  public int speed() {
    return speed;
  }

  /** Another speed, 1…{@value #FASTEST}. */
  public void speed(int now) {
    if (now < 1 || now > FASTEST) {
      throw new IllegalArgumentException("speed " + now);
    }
    speed = now;
    settle();
  }

  /** Whether time stands. */
  public boolean isPaused() {
    return paused;
  }

  /** Time stands, or goes on. */
  public void pause(boolean now) {
    paused = now;
    settle();
  }

  /** Whether the machine does not keep up with the speed. */
  public boolean isBehind() {
    return behind;
  }

  /** The simulation was moved in time by another way: it goes on from where it is. */
  public void settle() {
    start = simulation.now();
    wallStart = System.nanoTime();
  }

  private void advance() {
    if (paused) {
      return;
    }
    SimInstant present = present(System.nanoTime());
    // By no more than a look at a time, so that calls and looks do not wait for what is behind.
    SimInstant slice = new SimInstant(simulation.now().micros() + LOOK / NANOS_PER_MICRO * speed);
    SimInstant to = slice.isBefore(present) ? slice : present;
    if (to.isAfter(simulation.now())) {
      simulation.runUntil(to);
      moved = true;
    }
    long lag = Math.floorDiv(present.since(to).micros(), speed) * NANOS_PER_MICRO;
    behind = lag > PATIENCE / 2;
    if (lag > PATIENCE) {
      settle();
    }
    if (moved && System.nanoTime() - looked >= LOOK) {
      look();
    }
  }

  private void look() {
    moved = false;
    simulation.look();
    looked = System.nanoTime();
  }

  private SimInstant present(long wall) {
    return new SimInstant(start.micros() + (wall - wallStart) / NANOS_PER_MICRO * speed);
  }

  /** Nanoseconds to the next event or look. */
  private long rest() {
    if (paused) {
      return LONGEST_SLEEP;
    }
    long wall = System.nanoTime();
    SimInstant present = present(wall);
    long event =
        simulation
            .next()
            .map(at -> Math.floorDiv(at.since(present).micros(), speed) * NANOS_PER_MICRO)
            .orElse(LONGEST_SLEEP);
    long look = moved ? looked + LOOK - wall : LONGEST_SLEEP;
    return Math.max(0, Math.min(Math.min(event + NANOS_PER_MICRO, look), LONGEST_SLEEP));
  }

  /** Something to be done on the simulation thread. */
  private static final class Call<T> {
    private final Callable<T> action;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private Runnable told = () -> {};

    Call(Callable<T> action) {
      this.action = action;
    }

    void carryOut() {
      try {
        T value = action.call();
        told = () -> answer.complete(value);
      } catch (Exception e) {
        // Whoever called is told; the simulation goes on.
        told = () -> answer.completeExceptionally(e);
      }
    }

    void tell() {
      told.run();
    }
  }
}
