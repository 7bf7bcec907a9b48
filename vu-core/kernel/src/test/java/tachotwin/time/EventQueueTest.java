package tachotwin.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
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
