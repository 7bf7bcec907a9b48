package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.BlockFlags;
import tachotwin.zh.DriverTimes;

/** How long warnings of events last: with the event (4.9.2) or until a key (Order 36, 42). */
class EventWarningTest {
  private static final String REST = "02.03.2026";
  private static final String DRIVER = "RUD12345678900";

  private final Bench bench = Bench.running();

  @Test
  @Requirement("DP-011")
  void anInvalidCardSpeedingAndALossOfSupplyAreShown() {
    bench.slot1.insert(9, DRIVER, "Иванов", "Иван");
    bench.run(5);
    assertThat(bench.screens).contains("Недействительная карта|Карта 1");
    bench.drive(100);
    bench.run(5);
    assertThat(bench.blinking).contains("» ПРЕВЫШЕНИЕ СКОРОСТИ|");
    bench.drive(0);
    bench.run(5);
    bench.unit.network(false);
    bench.run(1);
    bench.unit.network(true);
    bench.run(20);
    assertThat(bench.blinking).contains("‼┼ ПРЕРЫВАНИЕ ПИТАНИЯ|");
  }

  @Test
  @Requirement("DP-018")
  void aCardThatDoesNotHoldIsShownAsLongAsItIsThereAndDrivingWithoutOneAsLongAsItLasts() {
    bench.slot1.stuck = true;
    bench.slot1.insert(9, DRIVER, "Иванов", "Иван");
    bench.run(600);
    assertThat(bench.upper()).isEqualTo("‼ НЕДЕЙСТВИТЕЛЬНАЯ КАРТА");
    bench.unit.press(Key.BACK);
    assertThat(bench.upper()).isEqualTo("‼ НЕДЕЙСТВИТЕЛЬНАЯ КАРТА");
    bench.slot1.tear();
    bench.run(5);
    assertThat(bench.upper()).startsWith(REST);

    bench.slot1.mute = true;
    bench.slot1.insert(1, DRIVER, "Иванов", "Иван");
    bench.run(600);
    assertThat(bench.upper()).isEqualTo("× КАРТА НЕИСПРАВНА");
    bench.slot1.tear();
    bench.run(5);
    assertThat(bench.upper()).startsWith(REST);

    bench.drive(50);
    bench.run(600);
    bench.unit.press(Key.BACK);
    assertThat(bench.upper()).isEqualTo("‼ УПРАВЛЕНИЕ БЕЗ КАРТЫ");
    bench.drive(0);
    bench.run(5);
    assertThat(bench.upper()).startsWith(REST);
  }

  @Test
  @Requirement("DP-017")
  void differingSpeedsAreShownToTheEndOrAnyKey() {
    flag(bench, BlockFlags.MOTION_CONFLICT.mask());
    assertThat(bench.upper() + "|" + bench.lower())
        .isEqualTo("‼⊓ РАСХОЖДЕНИЕ СКОРОСТИ|Датчик и ГНСС");
    bench.run(600);
    assertThat(bench.upper()).isEqualTo("‼⊓ РАСХОЖДЕНИЕ СКОРОСТИ");
    flag(bench, 0);
    assertThat(bench.upper()).startsWith(REST);

    flag(bench, BlockFlags.MOTION_CONFLICT.mask());
    bench.unit.press(Key.UP);
    assertThat(bench.upper()).startsWith(REST);
    bench.run(600);
    assertThat(bench.upper()).startsWith(REST);
  }

  @Test
  @Requirement("DP-015")
  void aBreakThatIsDueIsShownFromThenOnAndInTheOrderAQuarterOfAnHourBefore() {
    bench.driver(1, DRIVER);
    bench.run(5);
    minutes(bench, 269, 0);
    assertThat(bench.upper()).startsWith(REST);
    assertThat(bench.unit.state(bench.time.now()).timeState1()).isZero();
    minutes(bench, 271, BlockFlags.BREAK_DUE_1.mask());
    assertThat(bench.upper()).isEqualTo("1 ПРЕВЫШЕНО УПРАВЛЕНИЕ");
    bench.unit.press(Key.BACK);
    bench.run(600);
    assertThat(bench.upper()).isEqualTo("1 ПРЕВЫШЕНО УПРАВЛЕНИЕ");
    assertThat(bench.unit.state(bench.time.now()).timeState1()).isEqualTo(2);
    minutes(bench, 0, 0);
    assertThat(bench.upper()).startsWith(REST);

    Bench order = order();
    order.driver(1, DRIVER);
    order.run(5);
    minutes(order, 254, 0);
    assertThat(order.upper()).startsWith(REST);
    minutes(order, 255, 0);
    assertThat(order.upper()).isEqualTo("1 СКОРО ПЕРЕРЫВ");
    assertThat(order.unit.state(order.time.now()).timeState1()).isEqualTo(1);
    minutes(order, 270, BlockFlags.BREAK_DUE_1.mask());
    assertThat(order.upper()).isEqualTo("1 ПРЕВЫШЕНО УПРАВЛЕНИЕ");
    assertThat(order.unit.state(order.time.now()).timeState1()).isEqualTo(2);
  }

  @Test
  @Requirement("DP-016")
  void theDayThatIsExceededIsShownWhileItLasts() {
    bench.driver(1, DRIVER);
    bench.run(5);
    flag(bench, BlockFlags.DAY_EXCEEDED_1.mask());
    assertThat(bench.upper() + "|" + bench.lower()).isEqualTo("1 ПРЕВЫШЕНО УПРАВЛЕНИЕ|за 24 ч");
    bench.unit.press(Key.BACK);
    bench.run(3600);
    assertThat(bench.lower()).isEqualTo("за 24 ч");
    flag(bench, 0);
    assertThat(bench.upper()).startsWith(REST);
  }

  @Test
  @Requirement("DP-023")
  void inTheOrderAKeyStopsTheSoundAndTheTextStays() {
    Bench order = order();
    order.driver(1, DRIVER);
    order.run(5);
    int before = order.sounds;
    flag(order, BlockFlags.MOTION_CONFLICT.mask());
    order.run(300);
    assertThat(order.sounding).isTrue();
    // It sounds anew each half minute.
    assertThat(order.sounds - before).isBetween(12, 13);
    order.drive(100);
    order.run(3);
    assertThat(order.upper()).isEqualTo("» ПРЕВЫШЕНИЕ СКОРОСТИ");
    order.unit.press(Key.OK);
    assertThat(order.sounding).isFalse();
    assertThat(order.upper()).isEqualTo("» ПРЕВЫШЕНИЕ СКОРОСТИ");
    int silent = order.sounds;
    order.run(300);
    assertThat(order.sounds).isEqualTo(silent);
    assertThat(order.upper()).isEqualTo("» ПРЕВЫШЕНИЕ СКОРОСТИ");
  }

  @Test
  @Requirement("DP-025")
  void inTheOrderTheCauseStaysUntilAKeyThoughItIsOver() {
    Bench order = order();
    order.driver(1, DRIVER);
    order.run(5);
    order.drive(100);
    order.run(3);
    order.drive(60);
    order.run(300);
    assertThat(order.upper()).isEqualTo("» ПРЕВЫШЕНИЕ СКОРОСТИ");
    assertThat(order.unit.state(order.time.now()).event()).isTrue();
    order.unit.press(Key.OK);
    assertThat(order.upper()).startsWith(REST);
    assertThat(order.unit.state(order.time.now()).event()).isFalse();
  }

  @Test
  void byGostAWarningSoundsOnceAndForThreeSeconds() {
    int before = bench.sounds;
    bench.drive(100);
    bench.run(300);
    // Speeding, and driving without a card.
    assertThat(bench.sounds - before).isEqualTo(2);
  }

  private static void flag(Bench bench, int flags) {
    bench.block.flags = flags;
    bench.run(61);
  }

  private static void minutes(Bench bench, int driven, int flags) {
    bench.block.times1 = new DriverTimes(driven, 0, 0, 0, 0, 0, 0);
    flag(bench, flags);
  }

  private static Bench order() {
    return Bench.running(new Bench(Profile.ORDER_36, Variant.ONLINE, s -> s, 2));
  }
}
