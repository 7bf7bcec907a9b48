package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.document.Attribute;
import tachotwin.document.Document;
import tachotwin.document.DocumentType;
import tachotwin.document.Requisites;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.archive.PlaceFact;
import tachotwin.time.SimInstant;
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
    // The last second of motion makes its minute one of driving; the stop counts from the next.
    bench.drive(16 * 60 + 1, 0);
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

  // 25 h at 80 km/h: ten hours are allowed, the daily period ends after 24. The document of the day
  // names the places of its beginning and end.
  @Test
  void aDriveOfTwentyFiveHoursIsReportedWithItsPlaces() throws DecodeException {
    bench.runUntil("2026-03-02T06:00:00Z");
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.drive(25 * 3600, SPEED);
    bench.drive(16 * 60 + 1, 0);
    List<DocumentFact> days =
        bench.archive.all(DocumentFact.class).stream()
            .filter(fact -> fact.type() == DocumentType.DAILY_DRIVING.tag())
            .toList();
    assertThat(days).hasSize(1);
    Requisites body = Document.decode(days.get(0).octets()).body();
    assertThat(body.time(Attribute.BEGIN)).contains(SimInstant.parse("2026-03-02T16:00:00Z"));
    assertThat(body.time(Attribute.END)).contains(SimInstant.parse("2026-03-03T06:00:00Z"));
    assertThat(body.place(Attribute.BEGIN_PLACE)).contains(BlockBench.MOSCOW);
    assertThat(body.place(Attribute.END_PLACE)).contains(BlockBench.MOSCOW);
    assertThat(body.number(Attribute.DRIVING_TIME)).hasValue(24 * 3600);
  }

  // Withdrawn for 21 minutes the daily period goes on; it began with the first motion (4.7.13). Out
  // for 9 hours, the next one begins with the first motion after that.
  @Test
  void dailyPeriodBeginsWithTheFirstMotionAfterADailyRest() {
    bench.runUntil("2026-03-02T06:00:00Z");
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.run(300);
    bench.drive(600, SPEED);
    bench.drive(120, 0);
    bench.withdrawDriver(1, BlockBench.DRIVER);
    bench.run(21 * 60);
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.drive(600, SPEED);
    bench.drive(120, 0);
    bench.withdrawDriver(1, BlockBench.DRIVER);
    bench.run(9 * 3600);
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.run(600);
    bench.drive(120, SPEED);
    bench.drive(120, 0);
    assertThat(bench.archive.all(PlaceFact.class))
        .extracting(PlaceFact::began, fact -> fact.at().toString().substring(0, 19))
        .as("the card was torn out, so the day ended with the driving")
        .containsExactly(
            tuple(true, "2026-03-02T06:05:01"),
            tuple(false, "2026-03-02T06:49:00"),
            tuple(true, "2026-03-02T16:00:01"));
  }

  // The card stays in overnight: the period of the day before ended where the driving ended.
  @Test
  void dailyPeriodOfACardThatStaysInEndsWithTheDriving() {
    bench.runUntil("2026-03-02T06:00:00Z");
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.drive(600, SPEED);
    bench.drive(10 * 3600, 0);
    bench.drive(120, SPEED);
    bench.drive(120, 0);
    assertThat(bench.archive.all(PlaceFact.class))
        .extracting(PlaceFact::began, fact -> fact.at().toString().substring(0, 19))
        .containsExactly(
            tuple(true, "2026-03-02T06:00:01"),
            tuple(false, "2026-03-02T06:11:00"),
            tuple(true, "2026-03-02T16:10:01"));
  }

  private boolean warns() {
    return BlockFlags.BREAK_DUE_1.in(bench.second(0, 0).flags());
  }

  private DriverTimes times() throws DecodeException {
    ZhAnswer answer = bench.execute(ZhCommand.of(CommandCode.DRIVING_TIMES));
    return BothDriverTimes.decode(answer.data().reader()).driver1();
  }
}
