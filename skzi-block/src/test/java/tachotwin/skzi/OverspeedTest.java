package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.OverspeedFact;
import tachotwin.skzi.archive.OverspeedFact.Mark;
import tachotwin.skzi.state.BlockListener;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.BlockFlags;

class OverspeedTest {
  private static final GeoCoordinates ELSEWHERE = new GeoCoordinates(55_900_000, 37_700_000);

  private final BlockBench bench = BlockBench.working();

  @Test
  @Requirement("SK-014")
  void registersAnExcessOfTwoMinutesAsEvent07h() {
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.drive(30, 9000);
    SimInstant begin = bench.queue.now().plus(SimDuration.ofSeconds(1));
    bench.drive(60, 9500);
    bench.drive(60, 9900);
    bench.place(ELSEWHERE);
    bench.drive(10, 8900);
    EventFact event = bench.core.events().last(EventFaultType.Code.OVER_SPEEDING).orElseThrow();
    assertThat(event.at()).isEqualTo(begin);
    assertThat(event.end()).contains(begin.plus(SimDuration.ofSeconds(120)));
    assertThat(event.position()).isEqualTo(BlockBench.MOSCOW);
    assertThat(event.endPosition()).isEqualTo(ELSEWHERE);
    assertThat(event.maxSpeed()).isEqualTo(99);
    assertThat(event.averageSpeed()).isEqualTo(97);
    assertThat(event.cards().driver()).isEqualTo(BlockBench.driver(BlockBench.DRIVER));
  }

  @Test
  void registersA07hOnlyAfterMoreThan60Seconds() {
    bench.drive(60, 9500);
    bench.drive(1, 8900);
    assertThat(bench.core.events().last(EventFaultType.Code.OVER_SPEEDING)).isEmpty();
    assertThat(bench.archive.all(OverspeedFact.class))
        .singleElement()
        .satisfies(fact -> assertThat(fact.isEvent()).isFalse());
    bench.drive(61, 9500);
    assertThat(bench.core.events().last(EventFaultType.Code.OVER_SPEEDING)).isEmpty();
    bench.drive(1, 9500);
    assertThat(bench.core.events().last(EventFaultType.Code.OVER_SPEEDING))
        .hasValueSatisfying(event -> assertThat(event.isOpen()).isTrue());
  }

  // It lasts from its first second to the first one below the limit: 61 s.
  @Test
  void anExcessThatEndsInIts61stSecondIsA07h() {
    bench.drive(61, 9500);
    bench.drive(1, 8900);
    assertThat(bench.core.events().last(EventFaultType.Code.OVER_SPEEDING))
        .hasValueSatisfying(
            event ->
                assertThat(event.end().orElseThrow().since(event.at()))
                    .isEqualTo(SimDuration.ofSeconds(61)));
  }

  @Test
  @Requirement("SK-015")
  void marksAnExcessBy20And40And60() {
    // The limit is 90 km/h: 111, 131 and 151 exceed it by more than 20, 40 and 60.
    bench.drive(5, 11_000);
    bench.drive(5, 11_100);
    bench.drive(5, 13_100);
    bench.drive(5, 15_100);
    bench.drive(1, 5000);
    assertThat(bench.archive.last(OverspeedFact.class).orElseThrow())
        .satisfies(
            fact -> {
              assertThat(fact.marks()).extracting(Mark::over).containsExactly(20, 40, 60);
              assertThat(fact.marks().get(0).at().since(fact.at()))
                  .isEqualTo(SimDuration.ofSeconds(5));
              assertThat(fact.maxSpeed()).isEqualTo(15_100);
            });
  }

  @Test
  void warnsAsLongAsTheLimitIsExceeded() {
    bench.drive(1, 9000);
    assertThat(isWarned()).isFalse();
    bench.drive(1, 9001);
    assertThat(isWarned()).isTrue();
    bench.drive(1, 9000);
    assertThat(isWarned()).as("90 is not below the limit").isTrue();
    bench.drive(1, 8999);
    assertThat(isWarned()).isFalse();
  }

  @Test
  void tellsListenersWhenAnExcessEnds() {
    List<OverspeedFact> told = new ArrayList<>();
    bench
        .core
        .listeners()
        .add(
            new BlockListener() {
              @Override
              public void overspeedEnded(OverspeedFact fact) {
                told.add(fact);
              }
            });
    bench.drive(70, 9500);
    assertThat(told).isEmpty();
    bench.drive(1, 5000);
    assertThat(told).singleElement().satisfies(fact -> assertThat(fact.isEvent()).isTrue());
  }

  @Test
  void endsAnExcessWithTheSupply() {
    bench.drive(70, 9500);
    bench.block.powerOff();
    assertThat(bench.core.events().last(EventFaultType.Code.OVER_SPEEDING).orElseThrow().isOpen())
        .isFalse();
  }

  private boolean isWarned() {
    return (bench.core.state().flags() & BlockFlags.OVERSPEED.mask()) != 0;
  }
}
