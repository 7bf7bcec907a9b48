package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.EventFaultType;
import tachotwin.skzi.archive.EventFact;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** Events 0Ah and 35h at the edges of table 3: 20 km/h, 10 %, 10 min, 60 s. */
class SensorComparisonTest {
  private static final EventFaultType.Code FAULT = EventFaultType.Code.SENSOR_FAULT;
  private static final EventFaultType.Code CONFLICT = EventFaultType.Code.MOTION_CONFLICT;
  private static final int MINUTE = 60;

  private final BlockBench bench = BlockBench.working();

  @Test
  void tenPercentIsTheEdgeOfAConflict() {
    bench.drive(11 * MINUTE, 10_000, 9_010, true);
    bench.drive(11 * MINUTE, 10_000, 10_990, true);
    assertThat(all(CONFLICT)).isEmpty();
    bench.drive(11 * MINUTE, 10_000, 8_990, true);
    assertThat(all(CONFLICT)).hasSize(1);
    assertThat(all(FAULT)).isEmpty();
  }

  @Test
  void tenPercentMoreIsAConflictToo() {
    bench.drive(11 * MINUTE, 10_000, 11_010, true);
    assertThat(all(CONFLICT)).hasSize(1);
  }

  @Test
  void tenMinutesAreTheEdgeOfAConflict() {
    bench.drive(9 * MINUTE, 10_000, 8_990, true);
    bench.drive(1, 10_000, 10_000, true);
    assertThat(all(CONFLICT)).isEmpty();
    SimInstant first = bench.queue.now().plus(SimDuration.ofSeconds(1));
    // The 601st second is the first at which ten minutes have passed since the first.
    bench.drive(601, 10_000, 8_990, true);
    assertThat(all(CONFLICT)).isEmpty();
    bench.drive(1, 10_000, 8_990, true);
    assertThat(all(CONFLICT)).singleElement().satisfies(e -> assertThat(e.at()).isEqualTo(first));
  }

  @Test
  void tenMinutesAreTheEdgeOfAFault() {
    bench.drive(9 * MINUTE, 10_000, 0, false);
    bench.drive(1, 10_000, 10_000, true);
    assertThat(all(FAULT)).isEmpty();
    bench.drive(11 * MINUTE, 10_000, 0, false);
    assertThat(all(FAULT)).hasSize(1);
    assertThat(all(CONFLICT)).isEmpty();
  }

  @Test
  void nothingIsComparedBelow20KmhWithoutReceptionOrOnAFerry() {
    bench.drive(11 * MINUTE, 2_000, 0, false);
    bench.drive(11 * MINUTE, 2_000, 1_000, true);
    bench.reception(false);
    bench.drive(11 * MINUTE, 10_000, 5_000, true);
    bench.reception(true);
    for (int i = 0; i < 11 * MINUTE; i++) {
      bench.run(1);
      bench.second(0, 2);
    }
    assertThat(all(FAULT)).isEmpty();
    assertThat(all(CONFLICT)).isEmpty();
    bench.drive(11 * MINUTE, 2_001, 0, false);
    assertThat(all(FAULT)).hasSize(1);
  }

  @Test
  void aSensorThatComesAndGoesIsAConflict() {
    for (int i = 0; i < 11 * MINUTE; i += 2) {
      bench.drive(1, 10_000, 0, false);
      bench.drive(1, 10_000, 5_000, true);
    }
    assertThat(all(CONFLICT)).hasSize(1);
    assertThat(all(FAULT)).isEmpty();
  }

  @Test
  void neverBothAtATime() {
    // Differs for five minutes, then falls silent: 0Ah after ten, and no 35h while it lasts.
    bench.drive(5 * MINUTE, 10_000, 5_000, true);
    bench.drive(20 * MINUTE, 10_000, 0, false);
    assertThat(all(CONFLICT)).hasSize(1);
    assertThat(all(FAULT)).isEmpty();
    bench.drive(62, 10_000, 10_000, true);
    assertThat(all(CONFLICT).get(0).isOpen()).isFalse();
    // Silent, then pulses that differ: 35h ends with the first, the ten minutes of 0Ah begin there.
    bench.drive(11 * MINUTE, 10_000, 0, false);
    bench.drive(9 * MINUTE, 10_000, 5_000, true);
    assertThat(all(FAULT)).singleElement().satisfies(one -> assertThat(one.isOpen()).isFalse());
    assertThat(all(CONFLICT)).hasSize(1);
    bench.drive(2 * MINUTE, 10_000, 5_000, true);
    assertThat(all(CONFLICT)).hasSize(2);
    assertThat(all(CONFLICT).get(1).at()).isEqualTo(all(FAULT).get(0).end().orElseThrow());
  }

  @Test
  void agreementOfMoreThan60SecondsEndsAConflict() {
    bench.drive(11 * MINUTE, 10_000, 5_000, true);
    bench.drive(60, 10_000, 9_010, true);
    bench.drive(1, 10_000, 8_990, true);
    bench.drive(61, 10_000, 9_010, true);
    assertThat(all(CONFLICT).get(0).isOpen()).isTrue();
    bench.drive(1, 10_000, 9_010, true);
    assertThat(all(CONFLICT).get(0).isOpen()).isFalse();
    assertThat(all(CONFLICT).get(0).endPosition()).isEqualTo(BlockBench.MOSCOW);
  }

  private List<EventFact> all(EventFaultType.Code type) {
    return bench
        .core
        .events()
        .between(type, BlockBench.START, bench.queue.now().plus(SimDuration.ofSeconds(1)));
  }
}
