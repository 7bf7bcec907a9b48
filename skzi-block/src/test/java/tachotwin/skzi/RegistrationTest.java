package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.dictionary.CalibrationPurpose;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.NationNumeric;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.dictionary.VehicleRegistrationNumber;
import tachotwin.octet.Text;
import tachotwin.profile.Profile;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.archive.ClockFact;
import tachotwin.skzi.archive.DailyPeriodFact;
import tachotwin.skzi.archive.FileArchive;
import tachotwin.skzi.archive.IdentityFact;
import tachotwin.skzi.history.CalibrationChange;
import tachotwin.skzi.history.Calibrations;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CalibrationReason;

/** What 4.7.13 and 4.7.15–4.7.17 ask of the archive, read from its files by another block. */
class RegistrationTest {
  private static final FullCardNumber FIRST = BlockBench.driver(BlockBench.DRIVER);
  private static final FullCardNumber SECOND = BlockBench.driver(BlockBench.SECOND_DRIVER);
  private static final GeoCoordinates KLIN = new GeoCoordinates(56_331_300, 36_728_700);
  private static final GeoCoordinates TVER = new GeoCoordinates(56_858_700, 35_917_600);

  @TempDir private Path directory;

  @Test
  @Requirement({"SK-020", "SK-052"})
  void registersBeginAndEndOfTheDailyPeriodsOfBothDrivers() {
    try (FileArchive archive = open()) {
      BlockBench bench = working(archive);
      bench.insertDriver(1, BlockBench.DRIVER);
      bench.runUntil("2026-03-02T06:00:00Z");
      // 3 600 s at 60 km/h with 16 m counted each; a second driver comes at the stop.
      bench.drive(3600, 6000);
      bench.place(KLIN);
      bench.drive(60, 0);
      bench.insertDriver(2, BlockBench.SECOND_DRIVER);
      bench.drive(3600, 6000);
      bench.place(TVER);
      bench.drive(60, 0);
      bench.withdrawDriver(1, BlockBench.DRIVER);
      bench.withdrawDriver(2, BlockBench.SECOND_DRIVER);
    }
    try (FileArchive archive = open()) {
      assertThat(archive.all(DailyPeriodFact.class))
          .extracting(
              DailyPeriodFact::at,
              DailyPeriodFact::began,
              DailyPeriodFact::slot,
              DailyPeriodFact::card,
              DailyPeriodFact::position,
              DailyPeriodFact::odometerMetres)
          .containsExactly(
              tuple(at("06:00:01"), true, 1, FIRST, BlockBench.MOSCOW, 120_000_016L),
              tuple(at("07:01:01"), true, 2, SECOND, KLIN, 120_057_616L),
              tuple(at("08:01:01"), false, 1, FIRST, TVER, 120_115_200L),
              tuple(at("08:01:01"), false, 2, SECOND, TVER, 120_115_200L));
      assertThat(archive.all(DailyPeriodFact.class))
          .extracting(fact -> fact.cards().driver(), fact -> fact.cards().coDriver())
          .containsExactly(
              tuple(FIRST, FullCardNumber.NONE),
              tuple(FIRST, SECOND),
              tuple(FIRST, SECOND),
              tuple(FIRST, SECOND));
    }
  }

  @Test
  void beginsAnotherPeriodOnlyAfterNineHoursOfRest() {
    BlockBench bench = BlockBench.working();
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.drive(60, 6000);
    bench.drive(1, 0);
    // The last motion ended at 05:01:06; 8 h 59 min 59 s later it goes on, in the same period.
    bench.run(9 * 3600 - 2);
    bench.drive(60, 6000);
    bench.drive(1, 0);
    assertThat(periods(bench)).containsExactly(true);
    bench.run(9 * 3600 - 1);
    bench.drive(60, 6000);
    assertThat(periods(bench)).containsExactly(true, false, true);
    SimInstant end = bench.archive.all(DailyPeriodFact.class).get(1).at();
    assertThat(end).isEqualTo(bench.queue.now().minus(SimDuration.ofSeconds(59 + 9 * 3600)));
  }

  @Test
  void beginsAnotherPeriodAfter24Hours() {
    BlockBench bench = BlockBench.working();
    bench.insertDriver(1, BlockBench.DRIVER);
    for (int hour = 0; hour < 24; hour++) {
      bench.drive(2, 6000);
      bench.drive(1, 0);
      bench.run(3597);
    }
    assertThat(periods(bench)).containsExactly(true);
    bench.drive(1, 6000);
    assertThat(periods(bench)).containsExactly(true, false, true);
  }

  @Test
  void goesOnWithAPeriodAfterALossOfSupply() {
    SimInstant cut;
    try (FileArchive archive = open()) {
      BlockBench bench = working(archive);
      bench.insertDriver(1, BlockBench.DRIVER);
      bench.drive(60, 6000);
      cut = bench.queue.now();
      bench.block.powerOff();
    }
    try (FileArchive archive = open()) {
      BlockBench bench =
          new BlockBench(archive, cut.plus(SimDuration.ofHours(1)), Profile.GOST_34005_2022);
      bench.startUp();
      bench.insertDriver(1, BlockBench.DRIVER);
      bench.drive(60, 6000);
      bench.drive(1, 0);
      bench.withdrawDriver(1, BlockBench.DRIVER);
      assertThat(periods(bench)).containsExactly(true, false, false);
    }
  }

  @Test
  @Requirement("VU-070")
  void keepsMoreThanTheLastFiveCorrectionsOfTimeWithOldAndNewTime() {
    try (FileArchive archive = open()) {
      BlockBench bench = working(archive);
      for (int number = 1; number <= 6; number++) {
        bench.gnssShift(SimDuration.ofSeconds(3L * number));
        bench.run(60);
        bench.second(0, 0);
      }
    }
    try (FileArchive archive = open()) {
      // 05:00:05 after start-up, a minute each; each time 3 s more, on top of those before.
      assertThat(archive.all(ClockFact.class))
          .extracting(ClockFact::before, ClockFact::at)
          .containsExactly(
              tuple(at("05:01:05"), at("05:01:08")),
              tuple(at("05:02:08"), at("05:02:11")),
              tuple(at("05:03:11"), at("05:03:14")),
              tuple(at("05:04:14"), at("05:04:17")),
              tuple(at("05:05:17"), at("05:05:20")),
              tuple(at("05:06:20"), at("05:06:23")));
      assertThat(archive.all(ClockFact.class))
          .allMatch(fact -> fact.position().equals(BlockBench.MOSCOW));
    }
  }

  @Test
  void leavesTheScaleOfTimeAloneWhileItIsLessThanASecondOff() {
    BlockBench bench = BlockBench.working();
    bench.gnssShift(SimDuration.ofMillis(999));
    bench.second(0, 0);
    assertThat(bench.archive.all(ClockFact.class)).isEmpty();
    bench.gnssShift(SimDuration.ofMillis(1000));
    bench.second(0, 0);
    assertThat(bench.archive.all(ClockFact.class)).hasSize(1);
  }

  @Test
  @Requirement("SK-024")
  void keepsWhoMadeBlockAndTachographAndThatTheyChanged() {
    try (FileArchive archive = open()) {
      BlockBench bench = new BlockBench(archive, BlockBench.START, Profile.GOST_34005_2022);
      bench.block.powerOn();
      bench.block.powerOff();
      bench.block.powerOn();
      bench.block.powerOff();
      bench.run(60);
      bench.commission();
      bench.block.powerOn();
      bench.block.powerOff();
    }
    try (FileArchive archive = open()) {
      List<IdentityFact> all = archive.all(IdentityFact.class);
      assertThat(all)
          .extracting(IdentityFact::at, IdentityFact::unit)
          .containsExactly(
              tuple(BlockBench.START, Optional.empty()),
              tuple(
                  BlockBench.START.plus(SimDuration.ofSeconds(60)),
                  Optional.of(BlockBench.unit())));
      assertThat(all.get(0).partNumber()).isEqualTo("14A3A00000000001");
      assertThat(all.get(0).manufacturer()).isEqualTo("Учебный");
      assertThat(all.get(0).manufactured()).isEqualTo(SimInstant.parse("2025-01-15T00:00:00Z"));
    }
  }

  @Test
  @Requirement("SK-021")
  void givesTheLastFiveOfSixCalibrationsWithWhatTheyChanged() {
    try (FileArchive archive = open()) {
      BlockBench bench = new BlockBench(archive, BlockBench.START, Profile.GOST_34005_2022);
      for (int i = 0; i < 6; i++) {
        bench.block.registers().activation().calibrated(calibration(i));
      }
    }
    try (FileArchive archive = open()) {
      List<CalibrationChange> last = new Calibrations(archive).lastFive();
      assertThat(last)
          .extracting(change -> change.fact())
          .containsExactly(
              calibration(1), calibration(2), calibration(3), calibration(4), calibration(5));
      for (int i = 0; i < 5; i++) {
        assertThat(last.get(i).vehicleBefore()).contains(calibration(i).record().vehicle());
        assertThat(last.get(i).speedBefore()).contains(80 + i);
        assertThat(last.get(i).fact().record().authorisedSpeed()).isEqualTo(81 + i);
        assertThat(last.get(i).fact().record().oldOdometer()).isEqualTo(119_990);
        assertThat(last.get(i).fact().record().w()).isEqualTo(8000);
      }
    }
  }

  @Test
  @Requirement("SK-022")
  void keepsAllFiveReasons() {
    try (FileArchive archive = open()) {
      BlockBench bench = new BlockBench(archive, BlockBench.START, Profile.GOST_34005_2022);
      for (int i = 0; i < 5; i++) {
        bench.block.registers().activation().calibrated(calibration(i));
      }
    }
    try (FileArchive archive = open()) {
      // 4.7.17.1 in its order; table Б.2 has one value for the third and the fourth.
      assertThat(archive.all(CalibrationFact.class))
          .extracting(fact -> fact.why().title(), fact -> fact.why().purpose())
          .containsExactly(
              tuple("после активизации", CalibrationPurpose.Code.ACTIVATION),
              tuple("после первой установки", CalibrationPurpose.Code.FIRST_INSTALLATION),
              tuple("после замены блока СКЗИ тахографа", CalibrationPurpose.Code.INSTALLATION),
              tuple(
                  "после установки тахографа на другое АТС", CalibrationPurpose.Code.INSTALLATION),
              tuple("периодическая настройка", CalibrationPurpose.Code.PERIODIC_INSPECTION));
    }
    CalibrationFact one = calibration(0);
    for (int reason : new int[] {0, 6}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CalibrationFact(one.at(), reason, one.record(), one.position()));
    }
  }

  private static CalibrationFact calibration(int number) {
    SimInstant at = BlockBench.START.plus(SimDuration.ofHours(number));
    CalibrationRecord first = BlockBench.calibration(at).record();
    int reason = number % 5 + 1;
    CalibrationRecord record =
        new CalibrationRecord(
            CalibrationReason.of(reason).orElseThrow().purpose(),
            first.workshopName(),
            first.workshopAddress(),
            first.workshopCard(),
            first.workshopCardExpiry(),
            new VehicleIdentificationData(
                first.vehicle().vehicleIdentificationNumber(),
                new VehicleRegistration(
                    NationNumeric.of(0x2B), VehicleRegistrationNumber.of("А12" + number + "ВС77"))),
            first.w(),
            first.k(),
            first.l(),
            first.tyreSize(),
            80 + number,
            first.oldOdometer(),
            first.newOdometer(),
            first.oldTime(),
            first.newTime(),
            first.nextCalibration());
    return new CalibrationFact(at, reason, record, BlockBench.MOSCOW);
  }

  private static List<Boolean> periods(BlockBench bench) {
    return bench.archive.all(DailyPeriodFact.class).stream().map(DailyPeriodFact::began).toList();
  }

  private BlockBench working(FileArchive archive) {
    BlockBench bench = new BlockBench(archive, BlockBench.START, Profile.GOST_34005_2022);
    bench.commission();
    bench.startUp();
    return bench;
  }

  private static SimInstant at(String time) {
    return SimInstant.parse("2026-03-02T" + time + "Z");
  }

  private FileArchive open() {
    return FileArchive.open(directory, BlockBench.testKeys(), Text.ia5("14A3A00000000001", 16));
  }
}
