package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.document.DocumentType;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.vectors.Requirement;
import tachotwin.zh.BlockFlags;
import tachotwin.zh.BothDriverTimes;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DriverTimes;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** Driving times by commands 60 and 61; 80 km/h is below the set speed of 90. */
class DrivingTimeTest {
  private static final int SPEED = 8_000;

  private final BlockBench bench = BlockBench.working();

  // 4.5.2: 150 + 120 minutes with a part of 15 between are 4 h 30 to the break, a part of 30 ends
  // them. A minute in which the vehicle moved is driving (Б.5): each stop loses up to one.
  @Requirement({"SK-007", "SK-008"})
  @Test
  void drivingToTheBreakAndOfTheDayIsReckoned() throws DecodeException {
    bench.runUntil("2026-03-02T06:00:00Z");
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.drive(150 * 60, SPEED);
    bench.drive(16 * 60, 0);
    bench.drive(120 * 60, SPEED);
    bench.drive(60, 0);
    DriverTimes times = times();
    assertThat(times.continuousDriving()).isBetween(270, 272);
    assertThat(times.dailyDriving()).isEqualTo(times.continuousDriving());
    assertThat(times.weekDriving()).isEqualTo(times.continuousDriving());
    bench.drive(30 * 60, 0);
    assertThat(times().continuousDriving()).isZero();
    assertThat(times().dailyDriving()).isEqualTo(times.dailyDriving());
  }

  // The warning (4.9.2) comes when 4 h 30 are exceeded; document 202 when the driving has ended.
  @Test
  void tooLongDrivingWarnsAndIsReported() {
    bench.runUntil("2026-03-02T06:00:00Z");
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.drive(269 * 60, SPEED);
    assertThat(warns()).isFalse();
    bench.drive(3 * 60, SPEED);
    assertThat(warns()).isTrue();
    bench.drive(16 * 60, 0);
    assertThat(warns()).isFalse();
    assertThat(bench.archive.all(DocumentFact.class))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.type()).isEqualTo(DocumentType.CONTINUOUS_DRIVING.tag());
              assertThat(fact.slot()).isEqualTo(1);
            });
    bench.block.powerOff();
    bench.startUp();
    assertThat(bench.archive.all(DocumentFact.class)).hasSize(1);
  }

  private boolean warns() {
    return BlockFlags.BREAK_DUE_1.in(bench.second(0, 0).flags());
  }

  private DriverTimes times() throws DecodeException {
    ZhAnswer answer = bench.execute(ZhCommand.of(CommandCode.DRIVING_TIMES));
    return BothDriverTimes.decode(answer.data().reader()).driver1();
  }
}
