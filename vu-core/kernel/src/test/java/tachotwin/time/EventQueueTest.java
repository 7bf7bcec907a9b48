package tachotwin.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EventQueueTest {
  private final SimInstant start = SimInstant.parse("2026-03-02T05:00:00Z");
  private final EventQueue queue = new EventQueue(start);
  private final List<String> seen = new ArrayList<>();

  @Test
  void runsByTimeThenPriorityThenSequence() {
    SimInstant later = start.plus(SimDuration.ofSeconds(1));
    queue.schedule(later, 1, () -> seen.add("d"));
    queue.schedule(later, 0, () -> seen.add("b"));
    queue.schedule(later, 0, () -> seen.add("c"));
    queue.schedule(start, 5, () -> seen.add("a"));
    queue.runUntil(later);
    assertThat(seen).containsExactly("a", "b", "c", "d");
    assertThat(queue.now()).isEqualTo(later);
  }

  @Test
  void whatIsScheduledByAnEventForTheSameMomentStillRuns() {
    queue.after(SimDuration.ZERO, () -> queue.after(SimDuration.ZERO, () -> seen.add("inner")));
    queue.runUntil(start);
    assertThat(seen).containsExactly("inner");
  }

  @Test
  void doesNotRunWhatWasTakenBackOrLiesBeyondTheEnd() {
    queue.after(SimDuration.ofSeconds(1), () -> seen.add("cancelled")).cancel();
    queue.after(SimDuration.ofSeconds(3), () -> seen.add("beyond"));
    queue.runUntil(start.plus(SimDuration.ofSeconds(2)));
    assertThat(seen).isEmpty();
  }

  @Test
  void keepsTheOrderWhereEventsPlanOthers() {
    SplittableRandom random = new SplittableRandom(1);
    List<SimInstant> ran = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      plan(random, ran, 3);
    }
    queue.runUntil(start.plus(SimDuration.ofSeconds(60)));
    assertThat(ran).hasSize(800).isSorted();
    assertThat(queue.next()).isEmpty();
  }

  private void plan(SplittableRandom random, List<SimInstant> ran, int others) {
    queue.after(
        SimDuration.ofSeconds(random.nextInt(10)),
        () -> {
          ran.add(queue.now());
          if (others > 0) {
            plan(random, ran, others - 1);
          }
        });
  }

  @Test
  void passesToAMomentBeforeWhichNothingIsDue() {
    queue.after(SimDuration.ofSeconds(5), () -> seen.add("other"));
    queue.after(SimDuration.ofSeconds(1), () -> passWhilePossible());
    queue.runUntil(start.plus(SimDuration.ofSeconds(7)));
    assertThat(seen).containsExactly("1", "2", "3", "4", "other", "5", "6", "7");
    assertThat(queue.next()).contains(start.plus(SimDuration.ofSeconds(8)));
  }

  private void passWhilePossible() {
    SimInstant next;
    do {
      seen.add(String.valueOf(queue.now().since(start).toSeconds()));
      next = queue.now().plus(SimDuration.ofSeconds(1));
    } while (queue.passTo(next));
    queue.schedule(next, 0, this::passWhilePossible);
  }

  @Test
  void doesNotPassOverWhatWasScheduledMeanwhile() {
    queue.after(
        SimDuration.ofSeconds(1),
        () -> {
          assertThat(queue.passTo(start.plus(SimDuration.ofSeconds(2)))).isTrue();
          queue.after(SimDuration.ofSeconds(1), () -> seen.add("between"));
          assertThat(queue.passTo(start.plus(SimDuration.ofSeconds(4)))).isFalse();
        });
    queue.runUntil(start.plus(SimDuration.ofSeconds(7)));
    assertThat(seen).containsExactly("between");
  }

  @Test
  void refusesThePast() {
    queue.runUntil(start.plus(SimDuration.ofSeconds(1)));
    assertThatThrownBy(() -> queue.schedule(start, 0, () -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void calendarFieldsAreUtcWhateverTheZoneOfTheMachine() {
    assertThat(start.minuteOfDay()).isEqualTo(300);
    assertThat(start.startOfDay()).isEqualTo(SimInstant.parse("2026-03-02T00:00:00Z"));
    assertThat(start).hasToString("2026-03-02T05:00:00Z");
    assertThat(SimInstant.ofEpochSecond(start.epochSecond())).isEqualTo(start);
  }
}
