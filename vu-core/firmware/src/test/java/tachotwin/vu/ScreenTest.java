package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.port.TachographState;
import tachotwin.port.TachographState.WorkingState;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.DriverTimes;

/** Screens of 2 × 24 cells and what the bus reads. */
class ScreenTest {
  private final Bench bench = Bench.running();

  @Test
  @Requirement("DP-003")
  void theFirstDefaultScreenShowsUtcSpeedAndDistance() {
    bench.driver(1, "RUD12345678900");
    bench.drive(60);
    bench.run(30);

    assertThat(bench.unit.displayed())
        .containsExactly("02.03.2026 05:01 UTC   ⊙", "60 км/ч       123 456 км");
  }

  @Test
  @Requirement("DP-006")
  void theSecondDefaultScreenShowsTimes() {
    bench.driver(1, "RUD12345678900");
    // 3 h 12 of driving, 20 min of breaks, 5 h 10 and 1 h 05 in the day.
    bench.block.times1 = new DriverTimes(192, 20, 12, 310, 65, 0, 0);
    bench.run(61);
    bench.unit.press(Key.DOWN);

    assertThat(bench.unit.displayed())
        .containsExactly("Упр.    03:12 Пер. 00:20", "Сутки   05:10 Пер. 01:05");
  }

  @Test
  @Requirement("DP-007")
  void aCrewHasAThirdScreen() {
    bench.driver(1, "RUD12345678900");
    bench.driver(2, "RUD99999999900");
    bench.run(5);
    bench.unit.press(Key.UP);

    assertThat(bench.unit.displayed())
        .containsExactly("2:Упр.  00:00 Пер. 00:00", "2:Сутки 00:00 Пер. 00:00");
  }

  @Test
  void order36ShowsLocalTime() {
    Bench order = Bench.running(new Bench(Profile.ORDER_36, Variant.ONLINE, s -> s, 2));

    assertThat(order.upper()).isEqualTo("02.03.2026 08:00 ✶     ⊙");
  }

  @Test
  @Requirement("DP-012")
  void theMenuHasTheFiveItemsOfData() {
    bench.driver(1, "RUD12345678900");
    bench.run(5);
    assertThat(shown("Автомобиль")).startsWith("VIN");
    assertThat(shown("Первый водитель")).startsWith("Иванов");
    assertThat(shown("Второй водитель")).startsWith("Карта 2");
    assertThat(shown("Скорость")).startsWith("Скорость 0 км/ч");
    assertThat(shown("Неисправности")).startsWith("Неисправностей нет");
  }

  @Test
  void theMenuIsWalkedByFourKeysAndLeftAfterAMinute() {
    bench.unit.press(Key.OK);
    assertThat(bench.lower()).isEqualTo("> Печать");
    bench.unit.press(Key.DOWN);
    assertThat(bench.lower()).isEqualTo("> Выгрузка");
    bench.unit.press(Key.UP);
    bench.unit.press(Key.UP);
    assertThat(bench.lower()).isEqualTo("> Настройка");
    bench.unit.press(Key.UP);
    assertThat(bench.lower()).isEqualTo("> Данные");
    bench.unit.press(Key.OK);
    assertThat(bench.upper() + "|" + bench.lower()).isEqualTo("Данные|> Автомобиль");
    bench.unit.press(Key.BACK);
    assertThat(bench.lower()).isEqualTo("> Данные");
    bench.run(61);
    assertThat(bench.upper()).startsWith("02.03.2026");
  }

  @Test
  void theDisplayIsBlankWithoutSupply() {
    bench.unit.powerOff();

    assertThat(bench.upper() + bench.lower()).isEmpty();
  }

  @Test
  void theBusReadsDriversCardsAndMotion() {
    bench.driver(1, "RUD12345678900");
    bench.driver(2, "RUD99999999900");
    TachographState rest = bench.unit.state(bench.time.now());
    assertThat(rest.driver1()).isEqualTo(WorkingState.REST);
    assertThat(rest.moving()).isFalse();

    bench.drive(60);
    bench.run(10);
    TachographState drive = bench.unit.state(bench.time.now());
    assertThat(drive.driver1()).isEqualTo(WorkingState.DRIVE);
    assertThat(drive.driver2()).isEqualTo(WorkingState.REST);
    assertThat(drive.card1() && drive.card2()).isTrue();
    assertThat(drive.moving()).isTrue();
    assertThat(drive.driverId1()).isEqualTo("RUSRUD12345678900");
    assertThat(drive.vin()).isEqualTo("XTC12345678901234");
    assertThat(drive.clock()).isEqualTo(bench.time.now());
    // 60 km/h at 8000 imp/km: 133 pulses a second, 16.6 turns of a sensor of eight.
    assertThat(drive.shaftRpm8() / 8).isBetween(990, 1_010);
  }

  @Test
  @Requirement("VU-055")
  void order36LetsTheSecondDriverBeAvailable() {
    Bench order = Bench.running(new Bench(Profile.ORDER_36, Variant.ONLINE, s -> s, 2));
    order.driver(1, "RUD12345678900");
    order.driver(2, "RUD99999999900");
    order.drive(60);
    order.run(10);
    assertThat(order.unit.state(order.time.now()).driver1()).isEqualTo(WorkingState.DRIVE);
    assertThat(order.unit.state(order.time.now()).driver2()).isEqualTo(WorkingState.AVAILABLE);
    order.drive(0);
    order.run(10);
    assertThat(order.unit.state(order.time.now()).driver1()).isEqualTo(WorkingState.WORK);
  }

  @Test
  void whatAPersonDoesIsTracedWithoutThePin() {
    bench.driver(1, "RUD12345678900");

    assertThat(bench.hand)
        .extracting(event -> event.decoded().get().name())
        .contains("питание включено", "зажигание включено", "клавиша: цифра", "клавиша: ОК")
        .doesNotContain("клавиша: DIGIT_1");
  }

  private String shown(String item) {
    assertThat(bench.unit.choose("Данные", item)).isTrue();
    String first = bench.upper();
    bench.unit.press(Key.BACK);
    return first;
  }
}
