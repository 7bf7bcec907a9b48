package tachotwin.app.pace;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tachotwin.octet.Octets;
import tachotwin.skzi.serial.OctetPort;
import tachotwin.time.EventQueue;
import tachotwin.time.SimInstant;

/**
 * Lets simulated time follow the wall clock, at its speed or a multiple of it.
 *
 * <p>The thread in {@link #run} is the simulation thread: it sleeps until the next event or input.
 * Inputs are stamped with simulated time when they arrive and carried out in that order; so the
 * queue and the recorded inputs alone determine the session.
 */
public final class RealPace {
  /** Inputs that may wait; who brings more waits, so that a flood stays with its sender. */
  private static final int MOST_WAITING = 256;

  private static final long LONGEST_SLEEP = TimeUnit.SECONDS.toNanos(60);
  private static final long NANOS_PER_MICRO = 1_000;

  private final EventQueue queue;
  private final long speed;
  private final Consumer<Input> recorder;
  private final BlockingQueue<Waiting> inbox = new ArrayBlockingQueue<>(MOST_WAITING);
  private final SimInstant start;
  private final long wallStart = System.nanoTime();
  private volatile boolean stopped;

  /**
   * A pace that begins now.
   *
   * @param speed simulated seconds in a second of the wall clock, 1…10 000
   * @param recorder is told every input before it is carried out, on the simulation thread
   */
  public RealPace(EventQueue queue, int speed, Consumer<Input> recorder) {
    if (speed < 1 || speed > 10_000) {
      throw new IllegalArgumentException("speed " + speed);
    }
    this.queue = queue;
    this.speed = speed;
    this.recorder = recorder;
    this.start = queue.now();
  }

  /** Runs the simulation on this thread until {@link #stop}, or until it is interrupted. */
  public void run() {
    try {
      while (!stopped) {
        // Read before the box: what is not in the box by now comes later than this moment.
        SimInstant now = present();
        Waiting next = inbox.poll();
        if (next == null) {
          queue.runUntil(now);
          next = inbox.poll(untilNextEvent(), TimeUnit.NANOSECONDS);
        }
        if (next != null) {
          next.carryOut();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends {@link #run} after the event or input under way; from any thread. */
  public void stop() {
    stopped = true;
    inbox.offer(new Waiting(new Input(present(), "", "", Octets.EMPTY), () -> {}));
  }

  /** Brings an input, from any thread but the simulation's; waits while too many wait. */
  public void bring(String source, String kind, Octets octets, Runnable action) {
    try {
      inbox.put(new Waiting(new Input(present(), source, kind, octets), action));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Brings what a port tells to a listener on the simulation thread. */
  public OctetPort.Listener bringing(String source, OctetPort.Listener listener) {
    return new OctetPort.Listener() {
      @Override
      public void opened(String peer) {
        bring(source, "opened", text(peer), () -> listener.opened(peer));
      }

      @Override
      public void octets(Octets octets) {
        bring(source, "octets", octets, () -> listener.octets(octets));
      }

      @Override
      public void closed(String reason) {
        bring(source, "closed", text(reason), () -> listener.closed(reason));
      }
    };
  }

  private static Octets text(String text) {
    return Octets.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private SimInstant present() {
    long nanos = System.nanoTime() - wallStart;
    return new SimInstant(start.micros() + nanos / NANOS_PER_MICRO * speed);
  }

  private long untilNextEvent() {
    return queue
        .next()
        .map(at -> (Math.floorDiv(at.since(present()).micros(), speed) + 1) * NANOS_PER_MICRO)
        .map(nanos -> Math.max(0, Math.min(nanos, LONGEST_SLEEP)))
        .orElse(LONGEST_SLEEP);
  }

  /** An input in the box. */
  private final class Waiting {
    private final Input arrived;
    private final Runnable action;

    Waiting(Input arrived, Runnable action) {
      this.arrived = arrived;
      this.action = action;
    }

    void carryOut() {
      // The simulation may have run on while the input was on its way into the box.
      SimInstant at = arrived.at().isBefore(queue.now()) ? queue.now() : arrived.at();
      if (!arrived.kind().isEmpty()) {
        recorder.accept(new Input(at, arrived.source(), arrived.kind(), arrived.octets()));
      }
      queue.runUntil(at);
      action.run();
    }
  }
}
