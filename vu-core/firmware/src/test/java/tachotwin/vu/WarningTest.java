package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.SimDuration;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.BlockFlags;
import tachotwin.zh.DriverTimes;

/** Warnings on the display (4.9.2). */
class WarningTest {
  private static final String OVERSPEED = "»» ПРЕВЫШЕНИЕ СКОРОСТИ";
  private final Bench bench = Bench.running();

  @Test
  @Requirement("DP-014")
  void overspeedIsShownWhileItLasts() {
    bench.driver(1, "RUD12345678900");
    bench.run(5);
    int sounds = bench.sounds;
    bench.drive(90);
    bench.run(30);
    assertThat(bench.blinking).isEmpty();

    bench.drive(95);
    bench.run(2);
    assertThat(bench.upper()).isEqualTo(OVERSPEED);
    assertThat(bench.sounds).isEqualTo(sounds + 1);
    bench.run(600);
    assertThat(bench.upper()).isEqualTo(OVERSPEED);
    assertThat(bench.unit.state(bench.time.now()).overspeed()).isTrue();

    bench.drive(80);
    bench.run(3);
    assertThat(bench.upper()).startsWith("02.03.2026");
    assertThat(bench.unit.state(bench.time.now()).overspeed()).isFalse();
  }

  @Test
  void noKeyTakesOverspeedOffTheDisplay() {
    bench.driver(1, "RUD12345678900");
    bench.drive(100);
    bench.run(10);
    bench.unit.press(Key.BACK);
    assertThat(bench.upper()).isEqualTo(OVERSPEED);
  }

  @Test
  void drivingWithoutACardIsWarnedOfUntilTheStop() {
    bench.drive(50);
    bench.run(5);
    assertThat(bench.upper()).isEqualTo("‼ УПРАВЛЕНИЕ БЕЗ КАРТЫ");
    bench.run(600);
    assertThat(bench.upper()).isEqualTo("‼ УПРАВЛЕНИЕ БЕЗ КАРТЫ");
    bench.drive(0);
    bench.run(5);
    assertThat(bench.upper()).startsWith("02.03.2026");
  }

  @Test
  void overspeedGoesBeforeDrivingWithoutACard() {
    bench.drive(120);
    bench.run(10);
    assertThat(bench.upper()).isEqualTo(OVERSPEED);
    bench.drive(60);
    bench.run(5);
    assertThat(bench.upper()).isEqualTo("‼ УПРАВЛЕНИЕ БЕЗ КАРТЫ");
  }

  @Test
  void theBreakThatIsDueIsShownWhileTheBlockSaysSo() {
    bench.driver(1, "RUD12345678900");
    bench.run(5);
    bench.block.flags = BlockFlags.BREAK_DUE_1.mask();
    bench.drive(60);
    bench.run(5);
    assertThat(bench.upper() + "|" + bench.lower())
        .isEqualTo("1 ПРЕВЫШЕНО УПРАВЛЕНИЕ|Нужен перерыв");
    assertThat(bench.unit.state(bench.time.now()).timeState1()).isEqualTo(2);
    bench.block.flags = 0;
    bench.run(5);
    assertThat(bench.upper()).startsWith("02.03.2026");
    assertThat(bench.unit.state(bench.time.now()).timeState1()).isZero();
  }

  @Test
  void theBreakThatIsDueConcernsTheCardThatIsIn() {
    bench.driver(1, "RUD12345678900");
    bench.block.flags = BlockFlags.BREAK_DUE_1.mask();
    bench.run(61);
    assertThat(bench.upper()).isEqualTo("1 ПРЕВЫШЕНО УПРАВЛЕНИЕ");
    bench.unit.press(Key.EJECT_1);
    bench.run(5);
    assertThat(bench.upper()).startsWith("02.03.2026");
  }

  @Test
  void lostGnssIsShownUntilAKeyIsPressed() {
    bench.block.flags = BlockFlags.GNSS_LOST.mask();
    bench.run(60);
    assertThat(bench.upper()).isEqualTo("‼✳ НЕТ СИГНАЛА ГНСС");
    bench.unit.press(Key.OK);
    assertThat(bench.upper()).startsWith("02.03.2026");
    bench.run(120);
    assertThat(bench.upper()).startsWith("02.03.2026");
    bench.block.flags = 0;
    bench.run(60);
    bench.block.flags = BlockFlags.GNSS_LOST.mask();
    bench.run(60);
    assertThat(bench.upper()).isEqualTo("‼✳ НЕТ СИГНАЛА ГНСС");
  }

  @Test
  void aNewWarningClosesTheMenuButNotThePin() {
    bench.unit.press(Key.OK);
    assertThat(bench.upper()).startsWith("Меню");
    bench.block.flags = BlockFlags.GNSS_LOST.mask();
    bench.run(59);
    assertThat(bench.upper()).isEqualTo("‼✳ НЕТ СИГНАЛА ГНСС");

    bench.slot1.insert(1, "RUD12345678900", "Иванов", "Иван");
    bench.run(2);
    assertThat(bench.upper()).isEqualTo("Карта 1: введите ПИН");
  }

  @Test
  @Requirement({"DP-022", "DP-024"})
  void order36WarnsFifteenMinutesBeforeAndForThirtySeconds() {
    Bench order = Bench.running(new Bench(Profile.ORDER_36, Variant.ONLINE, s -> s, 2));
    order.driver(1, "RUD12345678900");
    order.run(5);
    order.block.times1 = new DriverTimes(254, 0, 0, 0, 0, 0, 0);
    order.run(60);
    assertThat(order.upper()).startsWith("02.03.2026");
    order.block.times1 = new DriverTimes(255, 0, 0, 0, 0, 0, 0);
    order.run(61);
    assertThat(order.upper()).isEqualTo("1 СКОРО ПЕРЕРЫВ");
    order.unit.press(Key.OK);

    order.block.flags = BlockFlags.BREAK_DUE_1.mask();
    order.block.times1 = new DriverTimes(270, 0, 0, 0, 0, 0, 0);
    order.drive(50);
    order.run(60);
    assertThat(order.upper()).isEqualTo("1 ПРЕВЫШЕНО УПРАВЛЕНИЕ");
    order.block.flags = 0;
    order.run(5);
    order.unit.press(Key.OK);
    order.run(30);

    int sounds = order.sounds;
    order.drive(100);
    order.run(2);
    assertThat(order.sounds).isEqualTo(sounds + 1);
    order.drive(60);
    order.unit.press(Key.OK);
    order.run(27);
    assertThat(order.upper()).isEqualTo(OVERSPEED);
    order.run(4);
    assertThat(order.upper()).startsWith("02.03.2026");
  }

  @Test
  void documentsAreDeliveredAtMostOnceAMinute() {
    bench.block.flags = BlockFlags.DOCUMENTS_WAIT.mask();
    bench.drive(60);
    bench.run(180);

    assertThat(bench.deliveries.size()).isBetween(3, 4);
    for (int i = 1; i < bench.deliveries.size(); i++) {
      SimDuration pause = bench.deliveries.get(i).since(bench.deliveries.get(i - 1));
      assertThat(pause).isGreaterThanOrEqualTo(SimDuration.ofMinutes(1));
    }
  }

  @Test
  void theVariantOfflineDeliversNothing() {
    Bench offline = Bench.running(new Bench(Profile.GOST_34005_2022, Variant.OFFLINE, s -> s, 2));
    offline.block.flags = BlockFlags.DOCUMENTS_WAIT.mask();
    offline.drive(60);
    offline.run(180);

    assertThat(offline.deliveries).isEmpty();
  }
}
