package tachotwin.app.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

class RealPaceTest {
  private static final SimInstant START = SimInstant.parse("2026-03-02T05:00:00Z");
  private static final SimDuration SECOND = SimDuration.ofSeconds(1);

  private final EventQueue queue = new EventQueue(START);
  private final List<Input> recorded = new ArrayList<>();
  private final List<String> happened = new ArrayList<>();

  @Test
  void simulatedTimeFollowsTheWallClockTimesTheSpeed() {
    RealPace pace = new RealPace(queue, 100, recorded::add);
    long before = System.nanoTime();
    queue.after(SimDuration.ofSeconds(30), pace::stop);
    pace.run();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
    assertThat(millis).isBetween(290L, 5_000L);
    assertThat(queue.now()).isGreaterThanOrEqualTo(START.plus(SimDuration.ofSeconds(30)));
  }

  @Test
  void inputsOfOtherThreadsAreCarriedOutInOrderOnTheSimulationThread() throws Exception {
    RealPace pace = new RealPace(queue, 1, recorded::add);
    Thread simulation = Thread.currentThread();
    List<Thread> threads = new ArrayList<>();
    Thread outside =
        new Thread(
            () -> {
              for (int i = 0; i < 1_000; i++) {
                String name = "input " + i;
                pace.bring(
                    "test",
                    "word",
                    Octets.EMPTY,
                    () -> {
                      threads.add(Thread.currentThread());
                      happened.add(name);
                    });
              }
              pace.bring("test", "end", Octets.EMPTY, pace::stop);
            });
    outside.start();
    pace.run();
    outside.join();
    assertThat(happened).hasSize(1_000).endsWith("input 999");
    assertThat(threads).containsOnly(simulation);
    assertThat(recorded).hasSize(1_001).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
  }

  // The recorded inputs alone, given to a queue at their moments, make the same session.
  @Test
  void recordedSessionPlaysAgain() throws Exception {
    RealPace pace = new RealPace(queue, 50, recorded::add);
    tick(queue);
    Thread outside =
        new Thread(
            () -> {
              for (int i = 0; i < 20; i++) {
                Octets word = Octets.of(("word " + i).getBytes(StandardCharsets.UTF_8));
                pace.bring("test", "word", word, () -> hear(queue, word));
                sleep();
              }
              pace.bring("test", "end", Octets.EMPTY, pace::stop);
            });
    outside.start();
    pace.run();
    outside.join();
    List<String> live = List.copyOf(happened);
    happened.clear();

    EventQueue again = new EventQueue(START);
    tick(again);
    for (Input input : recorded) {
      again.runUntil(input.at());
      if (input.kind().equals("word")) {
        hear(again, input.octets());
      }
    }
    assertThat(happened).isEqualTo(live).hasSizeGreaterThan(20);
  }

  // Design: idle costs less than 3 % of a core; a twin that waits has an event a second.
  @Test
  void idleCostsLittle() {
    RealPace pace = new RealPace(queue, 1, recorded::add);
    tick(queue);
    queue.after(SimDuration.ofSeconds(2), pace::stop);
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    pace.run();
    long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
    assertThat(TimeUnit.NANOSECONDS.toMillis(used)).isLessThan(60);
  }

  @Test
  void delaysOfTheWireAreThoseOfTheWallClock() {
    WireTimers wire = new WireTimers(queue, 60);
    wire.after(SECOND, () -> happened.add("reply time"));
    queue.runUntil(START.plus(SimDuration.ofMillis(59_999)));
    assertThat(happened).isEmpty();
    queue.runUntil(START.plus(SimDuration.ofSeconds(60)));
    assertThat(happened).containsExactly("reply time");
  }

  @Test
  void speedWithoutSenseIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RealPace(queue, 0, recorded::add));
  }

  private void tick(EventQueue of) {
    of.after(
        SECOND,
        () -> {
          happened.add(of.now() + " tick");
          tick(of);
        });
  }

  private void hear(EventQueue in, Octets word) {
    happened.add(in.now() + " " + new String(word.toByteArray(), StandardCharsets.UTF_8));
    in.after(SimDuration.ofMillis(700), () -> happened.add(in.now() + " echo"));
  }

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(7);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
