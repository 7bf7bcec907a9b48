package tachotwin.app.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import tachotwin.app.pace.LivePace;
import tachotwin.app.scenario.OrderException;
import tachotwin.app.session.KeptBench;
import tachotwin.app.session.KeptBenchException;
import tachotwin.app.session.LiveBench;
import tachotwin.app.session.Session;
import tachotwin.app.session.UsedInput;
import tachotwin.octet.Octets;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * A session at the pace of the wall clock, its state told to whoever looks. What is not said to be
 * callable from any thread is called on the simulation thread, by {@link #call}.
 */
final class Panel implements LivePace.Simulation {
  private static final SimDuration LONGEST_JUMP = SimDuration.ofHours(24);
  private static final SimDuration LONGEST_ORDERS = SimDuration.ofHours(24L * 31);

  /** The longest time without a new state while time runs, wall-clock nanoseconds. */
  private static final long SILENCE = 1_000_000_000;

  private final Session session;
  private final LivePace pace;
  private final StateJson json = new StateJson();
  private Consumer<String> watcher = state -> {};
  private Optional<ObjectNode> published = Optional.empty();
  private long publishedAt;
  private long number;
  private volatile Octets state = Octets.EMPTY;

  Panel(Session session, int speed) {
    this.session = session;
    this.pace = new LivePace(this, speed);
  }

  /** Names who is told each new state. */
  void watch(Consumer<String> told) {
    watcher = told;
  }

  /** Runs the simulation on this thread until {@link #stop}. */
  void run() {
    look();
    pace.run();
  }

  /** From any thread. */
  void stop() {
    pace.stop();
  }

  /** From any thread: has something done on the simulation thread. */
  <T> CompletableFuture<T> call(Callable<T> action) {
    return pace.call(action);
  }

  /** From any thread: the last state that was told, JSON in UTF-8. */
  Octets state() {
    return state;
  }

  LiveBench live() {
    return session.live();
  }

  @Override
  public SimInstant now() {
    return live().queue().now();
  }

  @Override
  public Optional<SimInstant> next() {
    return live().queue().next();
  }

  @Override
  public void runUntil(SimInstant moment) {
    live().runUntil(moment);
  }

  /**
   * A new state is told where something changed but a running time, or where a second has passed:
   * the page reckons a running time itself.
   */
  @Override
  public void look() {
    ObjectNode seen = json.of(live(), session.number());
    seen.putObject("pace")
        .put("speed", pace.speed())
        .put("paused", pace.isPaused())
        .put("behind", pace.isBehind())
        .put("now", pace.isPaused() ? now().toString() : "");
    long wall = System.nanoTime();
    if (wall - publishedAt < SILENCE && published.filter(seen::equals).isPresent()) {
      return;
    }
    published = Optional.of(seen);
    publishedAt = wall;
    number++;
    ObjectNode told = seen.deepCopy();
    ObjectNode time = (ObjectNode) told.remove("pace");
    time.put("now", now().toString());
    told.set("time", time);
    told.put("number", number).put("trace", live().trace().last());
    state = Reply.octets(told);
    watcher.accept(new String(state.toByteArray(), StandardCharsets.UTF_8));
  }

  /**
   * Does lines of text; none where one of them cannot be read.
   *
   * @throws RefusedException naming the line
   */
  void use(UsedInput.Kind kind, List<String> lines) throws RefusedException {
    for (int i = 0; i < lines.size(); i++) {
      try {
        live().check(kind, lines.get(i));
      } catch (OrderException e) {
        throw new RefusedException(400, String.valueOf(e.getMessage()), i + 1);
      }
    }
    try {
      for (String line : lines) {
        live().use(kind, line);
      }
    } catch (OrderException e) {
      throw RefusedException.bad(String.valueOf(e.getMessage()));
    }
  }

  /** Carries all orders out as fast as the machine can. */
  void carryOut() {
    live().carryOut(LONGEST_ORDERS);
    pace.settle();
  }

  void speed(int speed) throws RefusedException {
    if (speed < 1 || speed > LivePace.FASTEST) {
      throw RefusedException.bad("speed: 1 to " + LivePace.FASTEST);
    }
    pace.speed(speed);
  }

  void pause(boolean paused) {
    pace.pause(paused);
  }

  void step(SimDuration by) throws RefusedException {
    if (by.compareTo(LONGEST_ORDERS) > 0) {
      throw RefusedException.bad("step: no more than 31d");
    }
    live().runUntil(now().plus(by));
    pace.settle();
  }

  void jump() {
    live().jump(LONGEST_JUMP);
    pace.settle();
  }

  /** Goes back, and stands there. */
  void rewind(SimInstant moment) throws RefusedException, IOException {
    if (moment.isBefore(live().settings().start()) || moment.isAfter(now())) {
      throw new RefusedException(
          409, "rewind: a moment from " + live().settings().start() + " to " + now());
    }
    replace(live().kept().before(moment));
  }

  /** Another bench takes the place of this one; time stands. */
  void replace(KeptBench kept) throws RefusedException, IOException {
    try {
      session.replace(kept);
    } catch (KeptBenchException e) {
      throw new RefusedException(409, String.valueOf(e.getMessage()));
    }
    pace.pause(true);
  }
}
