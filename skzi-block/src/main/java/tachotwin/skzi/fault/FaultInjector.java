package tachotwin.skzi.fault;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Eavesdropper;
import tachotwin.skzi.frame.Framer;
import tachotwin.skzi.frame.Heard;
import tachotwin.skzi.frame.Reception;
import tachotwin.skzi.frame.Side;
import tachotwin.time.SimDuration;
import tachotwin.time.Timers;
import tachotwin.zh.dialect.Framing;

/**
 * Carries a plan out: a decorator of both directions of a line.
 *
 * <p>A direction that the plan says nothing of passes octets as they come. In the other a block
 * goes on when it is whole; nothing overtakes what is delayed or held.
 */
public final class FaultInjector implements LineDecorator {
  private static final int UNKNOWN = -1;

  private final FaultPlan plan;
  private final Framing framing;
  private final Timers timers;
  private final Consumer<String> observer;
  private final SplittableRandom random;
  private final Eavesdropper eavesdropper;
  private final Map<FaultRule, Long> counts = new HashMap<>();
  private final Map<Side, Lane> lanes = new EnumMap<>(Side.class);
  private int command = UNKNOWN;

  /**
   * An injector.
   *
   * @param observer is told of every disturbance, in Russian
   */
  public FaultInjector(FaultPlan plan, Framing framing, Timers timers, Consumer<String> observer) {
    this.plan = plan;
    this.framing = framing;
    this.timers = timers;
    this.observer = observer;
    this.random = new SplittableRandom(plan.seed());
    this.eavesdropper = new Eavesdropper(framing, this::heard);
  }

  /** {@inheritDoc} What stands before it are the faults of the plan. */
  @Override
  public Consumer<Octets> from(Side side, Consumer<Octets> line) {
    lanes.put(side, new Lane(line));
    boolean planned = plan.rules().stream().anyMatch(rule -> rule.from().contains(side));
    return octets -> {
      long nanos = timers.now().micros() * 1_000;
      // Heard before it goes on: the answer may come while it does.
      eavesdropper.hear(nanos, side, octets);
      if (!planned) {
        line.accept(octets);
      }
      timers.after(Framer.SILENCE, () -> eavesdropper.silence(timers.now().micros() * 1_000));
    };
  }

  /** Lets go what is held; tells whether there was anything. */
  public boolean release() {
    boolean any = false;
    for (Lane lane : lanes.values()) {
      any |= lane.release();
    }
    return any;
  }

  /** Forgets what is on its way: the line is gone. */
  public void reset() {
    eavesdropper.end();
    lanes.values().forEach(Lane::clear);
  }

  private void heard(Heard heard) {
    if (heard.from() == Side.UNIT) {
      command =
          heard.reception() instanceof Reception.Block block && !block.frame().data().isEmpty()
              ? block.frame().data().u8(0)
              : UNKNOWN;
    }
    Lane lane = lanes.get(heard.from());
    boolean planned = plan.rules().stream().anyMatch(rule -> rule.from().contains(heard.from()));
    if (lane != null && planned) {
      lane.pass(disturbed(heard));
    }
  }

  private Sending disturbed(Heard heard) {
    Sending sending = Sending.of(heard.octets());
    for (FaultRule rule : plan.rules()) {
      if (rule.isAbout(heard.from(), command) && happens(rule)) {
        for (FaultAction action : rule.actions()) {
          sending = action.on(sending, heard, framing, random);
        }
        observer.accept("%s %02X: %s".formatted(heard.from().word(), command & 0xFF, rule.text()));
      }
    }
    return sending;
  }

  private boolean happens(FaultRule rule) {
    long count = counts.merge(rule, 1L, Long::sum);
    return rule.counts(count) && (rule.chance() >= 1 || random.nextDouble() < rule.chance());
  }

  /** One direction: what waits for its turn. */
  private final class Lane {
    private final Consumer<Octets> line;
    private final Deque<Sending> waiting = new ArrayDeque<>();
    private boolean busy;
    private boolean held;
    private int generation;

    Lane(Consumer<Octets> line) {
      this.line = line;
    }

    void pass(Sending sending) {
      waiting.add(sending);
      next();
    }

    void clear() {
      waiting.clear();
      busy = false;
      held = false;
      generation++;
    }

    boolean release() {
      if (!held) {
        return false;
      }
      held = false;
      busy = false;
      Sending first = waiting.remove();
      waiting.addFirst(new Sending(first.octets(), first.delay(), first.gap(), false));
      next();
      return true;
    }

    private void next() {
      while (!busy && !waiting.isEmpty()) {
        busy = true;
        if (waiting.element().held()) {
          held = true;
          return;
        }
        Sending sending = waiting.remove();
        if (sending.delay().equals(SimDuration.ZERO)) {
          send(sending);
        } else {
          later(sending.delay(), () -> send(sending));
        }
      }
    }

    private void send(Sending sending) {
      Octets octets = sending.octets();
      boolean apart = !sending.gap().equals(SimDuration.ZERO) && octets.length() > 1;
      if (!apart) {
        if (!octets.isEmpty()) {
          line.accept(octets);
        }
        busy = false;
        next();
        return;
      }
      line.accept(octets.slice(0, 1));
      Sending rest = sending.with(octets.from(1));
      later(sending.gap(), () -> send(rest));
    }

    private void later(SimDuration delay, Runnable action) {
      int current = generation;
      timers.after(
          delay,
          () -> {
            if (current == generation) {
              action.run();
            }
          });
    }
  }
}
