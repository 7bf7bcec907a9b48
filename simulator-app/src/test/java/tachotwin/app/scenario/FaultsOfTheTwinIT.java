package tachotwin.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tachotwin.app.assembly.Bench;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.registry.TestCards;
import tachotwin.app.vehicle.DrivenVehicle;
import tachotwin.app.vehicle.ShippedTrack;
import tachotwin.app.vehicle.Throttle;
import tachotwin.can.frame.CanFrame;
import tachotwin.can.pgn.Pgn;
import tachotwin.can.pgn.Tco1;
import tachotwin.card.profile.CardOrder;
import tachotwin.dictionary.EventFaultType;
import tachotwin.octet.DecodeException;
import tachotwin.paper.PaperLine;
import tachotwin.port.Trouble;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.skzi.archive.EventFact;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.dialect.Dialect;

/**
 * The conditions of ГОСТ, table 3, at their edges in the whole twin: what goes wrong around the
 * unit, and what archive, display and bus then have.
 */
class FaultsOfTheTwinIT {
  private static final SimInstant START = SimInstant.parse("2026-03-02T05:00:00Z");
  private static final int MINUTE = 60;

  @TempDir Path folder;

  private Bench bench;
  private Throttle throttle;
  private final List<CanFrame> frames = new ArrayList<>();

  private void twin(Profile profile) throws IOException {
    EventQueue queue = new EventQueue(START);
    throttle = new Throttle(queue, 8000);
    bench =
        new Bench(
            new BenchSettings(1, profile, Variant.OFFLINE, START, Dialect.builtIn()),
            queue,
            new DrivenVehicle(throttle, ShippedTrack.read()),
            folder.resolve(profile.id()),
            (name, content) -> true,
            event -> {});
    bench
        .bus()
        .listen(
            (at, frame) -> {
              if (frame.pgn() == Pgn.TCO1.number()) {
                frames.add(frame);
              }
            });
    bench.unit().powerOn();
    run(30);
    bench.ignition(true);
    run(2);
    assertThat(bench.unit().isReady()).isTrue();
  }

  @AfterEach
  void close() {
    if (bench != null) {
      bench.close();
    }
  }

  @Test
  @Requirement("VU-009")
  void drivingWithoutACardLastsToTheStop() throws IOException {
    twin(Profile.GOST_34005_2022);
    throttle.target(50);
    run(10);
    assertThat(upper()).isEqualTo("‼ УПРАВЛЕНИЕ БЕЗ КАРТЫ");
    assertThat(all(EventFaultType.Code.DRIVING_WITHOUT_CARD).get(0).isOpen()).isTrue();
    throttle.target(0);
    run(30);
    EventFact event = only(EventFaultType.Code.DRIVING_WITHOUT_CARD);
    // 50 km/h = 13.9 m/s are lost at 1.5 m/s² in about 7 s, then 2 s of rest are the stop.
    assertThat(event.end().orElseThrow().since(event.at()).toSeconds()).isBetween(12L, 20L);
    assertThat(upper()).startsWith("02.03.2026");

    driver();
    throttle.target(50);
    run(30);
    only(EventFaultType.Code.DRIVING_WITHOUT_CARD);
  }

  @Test
  void aLineToTheBlockThatIsCutIsTold() throws IOException {
    twin(Profile.GOST_34005_2022);
    bench.faults().blockLine(true);
    run(20);
    assertThat(upper()).isEqualTo("×⛨ НЕТ СВЯЗИ С БЛОКОМ");
    bench.faults().blockLine(false);
    run(2 * MINUTE);
    assertThat(bench.unit().isReady()).isTrue();
    assertThat(upper()).startsWith("02.03.2026");
    only(EventFaultType.Code.BLOCK_FAULT);
  }

  /** Table 1: the check sum of the software is compared at the self-test and its fault is 31h. */
  @Test
  void softwareThatIsNotTheRegisteredOneIsTold() throws IOException {
    twin(Profile.GOST_34005_2022);
    bench.faults().trouble(Trouble.SOFTWARE, true);
    run(2);
    assertThat(upper()).isEqualTo("×▲ СУММА ПО НЕ СОВПАДАЕТ");
    assertThat(all(EventFaultType.Code.UNIT_INTERNAL_FAULT)).hasSize(1);
    bench.faults().trouble(Trouble.SOFTWARE, false);
    run(2);
    assertThat(upper()).startsWith("02.03.2026");
  }

  // At 90 km/h, the set speed, nothing is exceeded; 91 is.
  @ParameterizedTest
  @CsvSource({"GOST_34005_2022, 59, 0", "GOST_34005_2022, 61, 1", "ORDER_36, 2, 1"})
  @Requirement("VU-010")
  void speedingMustOutlastAMinute(Profile profile, int seconds, int events) throws IOException {
    twin(profile);
    driver();
    throttle.target(90);
    run(3 * MINUTE);
    throttle.target(91);
    run(seconds);
    assertThat(tco1().overspeed()).isEqualTo(1);
    assertThat(upper()).isEqualTo("»» ПРЕВЫШЕНИЕ СКОРОСТИ");
    throttle.target(85);
    run(5);
    assertThat(tco1().overspeed()).isZero();
    assertThat(all(EventFaultType.Code.OVER_SPEEDING)).hasSize(events);
    assertThat(all(EventFaultType.Code.OVER_SPEEDING))
        .allSatisfy(event -> assertThat(event.maxSpeed()).isEqualTo(91));
  }

  @ParameterizedTest
  @CsvSource({
    "GOST_34005_2022, 90, 0",
    "GOST_34005_2022, 110, 1",
    "ORDER_36, 9900, 0",
    "ORDER_36, 10100, 1"
  })
  @Requirement("VU-011")
  void theNetworkMustBeAwayLongEnough(Profile profile, int millis, int events) throws IOException {
    twin(profile);
    gap(millis);
    assertThat(all(EventFaultType.Code.POWER_INTERRUPTION)).hasSize(events);
    assertThat(upper().equals("‼┼ ПРЕРЫВАНИЕ ПИТАНИЯ")).isEqualTo(events == 1);
    assertThat(all(EventFaultType.Code.POWER_INTERRUPTION))
        .allSatisfy(
            event ->
                assertThat(event.end().orElseThrow().since(event.at()))
                    .isEqualTo(SimDuration.ofMillis(millis)));
  }

  @Test
  @Requirement("VU-012")
  void aWorkshopsCardExcusesTheLossOfSupply() throws IOException {
    twin(Profile.GOST_34005_2022);
    insert(1, TestCards::workshop);
    gap(30_000);
    assertThat(all(EventFaultType.Code.POWER_INTERRUPTION)).isEmpty();
    assertThat(upper()).doesNotContain("ПИТАНИЯ");
  }

  @ParameterizedTest
  @CsvSource({"GOST_34005_2022, 0x0A", "ORDER_36, 0x09"})
  @Requirement({"VU-013", "VU-014"})
  void pulsesThatDifferByElevenPercentForElevenMinutes(Profile profile, String code)
      throws IOException {
    twin(profile);
    EventFaultType type = EventFaultType.of(Integer.decode(code));
    driver();
    throttle.target(80);
    run(MINUTE);
    bench.faults().sensor().scale(890);
    run(9 * MINUTE);
    bench.faults().sensor().scale(1_000);
    run(2 * MINUTE);
    assertThat(all(type)).isEmpty();

    bench.faults().sensor().scale(890);
    run(11 * MINUTE);
    assertThat(only(type).isOpen()).isTrue();
    assertThat(upper()).isEqualTo("‼⊓ РАСХОЖДЕНИЕ СКОРОСТИ");
    bench.unit().press(Key.BACK);
    run(31);
    assertThat(upper()).doesNotContain("РАСХОЖДЕНИЕ");

    bench.faults().sensor().scale(950);
    run(59);
    bench.faults().sensor().scale(890);
    run(5);
    assertThat(only(type).isOpen()).isTrue();
    bench.faults().sensor().scale(950);
    run(63);
    assertThat(only(type).isOpen()).isFalse();
    assertThat(all(EventFaultType.Code.SENSOR_FAULT)).isEmpty();
  }

  @Test
  @Requirement("VU-015")
  void below20KmhNothingIsCompared() throws IOException {
    twin(Profile.GOST_34005_2022);
    driver();
    bench.faults().sensor().scale(500);
    throttle.target(19);
    run(15 * MINUTE);
    assertThat(all(EventFaultType.Code.MOTION_CONFLICT)).isEmpty();
    throttle.target(22);
    run(11 * MINUTE);
    only(EventFaultType.Code.MOTION_CONFLICT);
  }

  @Test
  @Requirement("VU-016")
  void aSensorThatIsCutOffIsAFaultToTheFirstPulse() throws IOException {
    twin(Profile.GOST_34005_2022);
    driver();
    throttle.target(60);
    run(MINUTE);
    bench.faults().trouble(Trouble.SENSOR_CONNECTOR, true);
    run(9 * MINUTE);
    assertThat(all(EventFaultType.Code.SENSOR_FAULT)).isEmpty();
    run(2 * MINUTE);
    assertThat(only(EventFaultType.Code.SENSOR_FAULT).isOpen()).isTrue();
    bench.faults().trouble(Trouble.SENSOR_CONNECTOR, false);
    run(MINUTE);
    assertThat(only(EventFaultType.Code.SENSOR_FAULT).isOpen()).isFalse();
    assertThat(all(EventFaultType.Code.MOTION_CONFLICT)).isEmpty();
    assertThat(only(EventFaultType.Code.HARDWARE_SABOTAGE).isOpen()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  @Requirement("VU-017")
  void theLackOfGnssIsAnEventOfGost(Profile profile) throws IOException {
    twin(profile);
    driver();
    throttle.target(60);
    run(MINUTE);
    bench.faults().trouble(Trouble.GNSS_CONNECTOR, true);
    run(MINUTE);
    assertThat(bench.block().core().state().whereabouts().position().isNone()).isTrue();
    bench.faults().trouble(Trouble.GNSS_CONNECTOR, false);
    run(MINUTE);
    if (profile == Profile.GOST_34005_2022) {
      EventFact event = only(EventFaultType.Code.NO_GNSS_POSITION);
      assertThat(event.end().orElseThrow().since(event.at()).toSeconds()).isBetween(59L, 61L);
    } else {
      assertThat(all(EventFaultType.Code.NO_GNSS_POSITION)).isEmpty();
    }
  }

  @Test
  @Requirement("VU-021")
  void anExpiredCardIsRegisteredWithTypeNumberTimesAndPlaces() throws IOException {
    twin(Profile.GOST_34005_2022);
    SimInstant old = SimInstant.parse("2020-01-01T00:00:00Z");
    bench.slot(1).insert(bench.issue(made -> TestCards.driver(old)));
    run(3);
    bench.unit().enterPin(1, TestCards.PIN);
    run(20);
    EventFact event = only(EventFaultType.Code.INVALID_CARD);
    assertThat(event.subject().cardType().code()).isEqualTo(1);
    assertThat(event.subject().cardNumber().toString())
        .isEqualTo(TestCards.driver(old).number().toString());
    assertThat(event.isOpen()).isFalse();
    assertThat(List.of(event.position(), event.endPosition()))
        .allSatisfy(place -> assertThat(place.isNone()).isFalse());
  }

  @Test
  void theSystemEventBitOfTheBusFollowsTheWarning() throws IOException {
    twin(Profile.GOST_34005_2022);
    assertThat(tco1().event()).isZero();
    bench.faults().trouble(Trouble.CASE_OPEN, true);
    run(1);
    assertThat(tco1().event()).isEqualTo(1);
    assertThat(display()).isEqualTo("‼⚿ ВСКРЫТИЕ КОРПУСА");
    bench.faults().trouble(Trouble.CASE_OPEN, false);
    run(1);
    assertThat(tco1().event()).isZero();
    assertThat(only(EventFaultType.Code.CASE_OPENING).isOpen()).isFalse();
  }

  // DTCO-style: in the profile of the Order the bit is held until the warning is acknowledged.
  @Test
  void theOrderHoldsTheBitUntilAKey() throws IOException {
    twin(Profile.ORDER_36);
    bench.faults().trouble(Trouble.BLOW, true);
    bench.faults().trouble(Trouble.BLOW, false);
    run(5 * MINUTE);
    assertThat(tco1().event()).isEqualTo(1);
    assertThat(bench.buzzer().isSounding()).isTrue();
    bench.unit().press(Key.OK);
    run(1);
    assertThat(tco1().event()).isZero();
    assertThat(bench.buzzer().isSounding()).isFalse();
    assertThat(all(EventFaultType.of(0x81))).hasSize(1);
  }

  @Test
  void aDisplayAndAPrinterThatFailAreDarkAndTold() throws IOException {
    twin(Profile.GOST_34005_2022);
    bench.faults().trouble(Trouble.DISPLAY, true);
    run(1);
    assertThat(display()).isEmpty();
    assertThat(only(EventFaultType.Code.DISPLAY_FAULT).isOpen()).isTrue();
    bench.faults().trouble(Trouble.DISPLAY, false);
    run(1);
    assertThat(display()).startsWith("02.03.2026");
    driver();
    bench.faults().trouble(Trouble.PRINTER, true);
    bench.unit().choose("Печать", "Технические данные");
    run(30);
    assertThat(bench.printer().printed()).isEmpty();
    bench.faults().trouble(Trouble.PRINTER, false);
    run(1);
    assertThat(all(EventFaultType.Code.PRINTER_FAULT))
        .extracting(EventFact::isOpen)
        .containsOnly(false);
  }

  @Test
  void aRollThatEndsIsFollowedByTheWholeDocument() throws IOException {
    twin(Profile.GOST_34005_2022);
    driver();
    bench.printer().roll(10);
    bench.unit().choose("Печать", "Технические данные");
    run(30);
    assertThat(bench.printer().printed()).hasSize(1);
    assertThat(bench.printer().printed().get(0).lines()).hasSize(10);
    assertThat(display()).isEqualTo("▼ НЕТ БУМАГИ");
    bench.printer().paper(true);
    run(5);
    assertThat(bench.printer().printed()).hasSize(2);
    assertThat(bench.printer().printed().get(1).lines())
        .hasSizeGreaterThan(20)
        .startsWith(bench.printer().printed().get(0).lines().toArray(PaperLine[]::new));
    assertThat(all(EventFaultType.Code.PRINTER_FAULT)).isEmpty();
  }

  // 4.17.4: first the download, then the block comes out.
  @Test
  @Requirement("VU-085")
  void theBlockGoesOutOfServiceOnlyAfterTheDownload() throws IOException {
    twin(Profile.GOST_34005_2022);
    throttle.target(50);
    run(MINUTE);
    throttle.target(0);
    run(MINUTE);
    bench.unit().choose("Настройка", "Вывод блока ТИ");
    run(1);
    assertThat(upper()).isEqualTo("Нет доступа");
    insert(1, TestCards::workshop);
    run(5);

    assertThat(withdraw()).isEqualTo("Сначала выгрузите данные|тахографа и блока ТИ");
    assertThat(bench.block().core().keys().isDestroyed()).isFalse();

    bench.unit().choose("Выгрузка", "Тахограф");
    for (int i = 0; i < 3; i++) {
      // All data of the days that are offered.
      bench.unit().press(Key.OK);
    }
    run(30);
    assertThat(withdraw()).isEqualTo("Блок ТИ выведен|Можно извлечь");
    assertThat(bench.block().core().keys().isDestroyed()).isTrue();
  }

  private String withdraw() {
    assertThat(bench.unit().choose("Настройка", "Вывод блока ТИ")).isTrue();
    bench.unit().press(Key.OK);
    run(1);
    return upper() + "|" + bench.unit().displayed().get(1).stripTrailing();
  }

  @Test
  void anAttackOnTheBlockIsAnEvent() throws IOException {
    twin(Profile.GOST_34005_2022);
    bench.faults().block().orElseThrow().attack();
    run(2 * MINUTE);
    assertThat(all(EventFaultType.Code.SECURITY_BREACH)).extracting(EventFact::type).isNotEmpty();
  }

  private void driver() {
    insert(1, TestCards::driver);
  }

  private void insert(int slot, Function<SimInstant, CardOrder> order) {
    bench.slot(slot).insert(bench.issue(order));
    run(3);
    assertThat(bench.unit().enterPin(slot, TestCards.PIN)).isTrue();
    run(20);
    bench.unit().press(Key.BACK);
    run(2);
    assertThat(bench.unit().view().card(slot)).isPresent();
  }

  private void gap(int millis) {
    bench.faults().supply(0);
    bench.queue().runUntil(bench.queue().now().plus(SimDuration.ofMillis(millis)));
    bench.faults().supply(24_000);
    run(30);
    // A PIN that is asked for again hides the warning.
    if (bench.unit().pinWanted() != 0) {
      bench.unit().press(Key.BACK);
    }
    run(5);
  }

  private void run(long seconds) {
    bench.queue().runUntil(bench.queue().now().plus(SimDuration.ofSeconds(seconds)));
  }

  private String upper() {
    return bench.unit().displayed().get(0).stripTrailing();
  }

  private String display() {
    return bench.display().upper().text().stripTrailing();
  }

  private Tco1 tco1() {
    try {
      return Tco1.decode(frames.get(frames.size() - 1).data());
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
  }

  private EventFact only(EventFaultType type) {
    assertThat(all(type)).hasSize(1);
    return all(type).get(0);
  }

  private List<EventFact> all(EventFaultType type) {
    return bench
        .block()
        .core()
        .events()
        .between(type, START, bench.queue().now().plus(SimDuration.ofSeconds(1)));
  }
}
