package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tachotwin.port.Trouble;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.CommandCode;
import tachotwin.zh.MotionSecond;
import tachotwin.zh.UnitEvent;
import tachotwin.zh.VehicleState;

/** What the unit itself keeps (4.7.1) and how its clock runs (4.4.6), as its screen shows them. */
class UnitMemoryTest {
  private static final double DAY = 86_400;

  private final Bench bench = Bench.running();

  @Test
  @Requirement("VU-036")
  void faultsStayFor365Days() {
    bench.trouble(Trouble.PRINTER, true);
    bench.run(1);
    bench.trouble(Trouble.PRINTER, false);
    bench.unit.powerOff();
    bench.run(364 * DAY);
    bench.unit.powerOn();
    bench.run(60);
    bench.unit.press(Key.OK);
    assertThat(faults(bench)).containsExactly("Неисправность принтера|02.03.2026 05:00");
    bench.unit.powerOff();
    bench.run(2 * DAY);
    bench.unit.powerOn();
    bench.run(60);
    bench.unit.press(Key.OK);
    assertThat(faults(bench)).containsExactly("Неисправностей нет|");
  }

  @Test
  void theOrderKeepsTheLastTenFaultsOfEachType() {
    Bench order = Bench.running(new Bench(Profile.ORDER_36, Variant.ONLINE, s -> s, 2));
    blink(order, Trouble.MEMORY);
    for (int i = 0; i < 11; i++) {
      blink(order, Trouble.PRINTER);
      blink(bench, Trouble.PRINTER);
    }
    order.unit.press(Key.OK);
    order.run(31);
    assertThat(faults(order)).filteredOn(fault -> fault.contains("принтера")).hasSize(10);
    assertThat(faults(order)).filteredOn(fault -> fault.contains("БУ")).hasSize(1);
    assertThat(faults(bench)).hasSize(11);
  }

  @Test
  @Requirement("VU-037")
  void speedsOfTwentyFourHoursOfMotionStay() {
    bench.driver(1, "RUD12345678900");
    bench.drive(89);
    bench.run(3600);
    bench.drive(50);
    bench.run(22 * 3600);
    assertThat(greatest()).isEqualTo("89 км/ч");
    // Two hours later the first hour has gone: the ring holds 24 hours of motion.
    bench.run(2 * 3600 + 60);
    assertThat(greatest()).isEqualTo("50 км/ч");
  }

  @Test
  @Requirement("VU-043")
  void theClockRunsTwelveMonthsWithoutSupply() {
    // A second fast in a day, so that it must be the unit's own: the block stays silent on time.
    Bench fast = Bench.running(new Bench(Profile.GOST_34005_2022, Variant.ONLINE, drifting(12), 2));
    fast.unit.powerOff();
    fast.run(365 * DAY);
    fast.block.silent = true;
    fast.unit.powerOn();
    fast.run(5);
    assertThat(fast.unit.view().clock().since(fast.time.now()).toSeconds()).isEqualTo(378);
    fast.block.silent = false;
    fast.run(120);
    fast.unit.press(Key.OK);
    assertThat(fast.upper()).startsWith("02.03.2027 05:0");
    assertThat(Math.abs(fast.unit.view().clock().since(fast.time.now()).toSeconds()))
        .isLessThanOrEqualTo(2);
  }

  @Test
  @Requirement("VU-046")
  void localTimeIsForTheDisplayOnly() {
    Bench utc = Bench.running(new Bench(Profile.ORDER_36, Variant.ONLINE, offset(0), 2));
    Bench local = Bench.running(new Bench(Profile.ORDER_36, Variant.ONLINE, offset(180), 2));
    for (Bench one : List.of(utc, local)) {
      one.driver(1, "RUD12345678900");
      one.drive(60);
      one.run(60);
      one.trouble(Trouble.CASE_OPEN, true);
      one.run(1);
      one.trouble(Trouble.CASE_OPEN, false);
      one.drive(0);
      one.unit.press(Key.OK);
      one.run(60);
    }
    assertThat(utc.upper()).contains("05:02");
    assertThat(local.upper()).contains("08:02");
    assertThat(told(local)).isEqualTo(told(utc)).hasSizeGreaterThan(60);
    SimInstant now = local.time.now();
    assertThat(local.unit.state(now).clock()).isEqualTo(utc.unit.state(now).clock());
  }

  private static List<Object> told(Bench bench) {
    List<Object> out = new ArrayList<>();
    out.addAll(bench.block.told(CommandCode.MOTION_SECOND, MotionSecond.class));
    out.addAll(bench.block.told(CommandCode.VEHICLE_STATE, VehicleState.class));
    out.addAll(bench.block.told(CommandCode.UNIT_EVENT, UnitEvent.class));
    return out;
  }

  private static void blink(Bench bench, Trouble trouble) {
    bench.trouble(trouble, true);
    bench.run(1);
    bench.trouble(trouble, false);
    bench.run(59);
  }

  private static List<String> faults(Bench bench) {
    bench.unit.choose("События и неисправности", "Неисправности");
    List<String> out = new ArrayList<>();
    String first = bench.upper() + "|" + bench.lower();
    String shown = first;
    for (int i = 0; i < 40 && (out.isEmpty() || i < 20); i++) {
      out.add(shown);
      bench.unit.press(Key.DOWN);
      shown = bench.upper() + "|" + bench.lower();
    }
    bench.unit.press(Key.BACK);
    return out.stream().distinct().toList();
  }

  private String greatest() {
    bench.unit.choose("Данные о скорости");
    bench.unit.press(Key.DOWN);
    String shown = bench.lower();
    bench.unit.press(Key.BACK);
    return shown;
  }

  private static UnaryOperator<UnitSettings> drifting(int ppm) {
    return s -> with(s, ppm, s.localOffsetMinutes());
  }

  private static UnaryOperator<UnitSettings> offset(int minutes) {
    return s -> with(s, 0, minutes);
  }

  private static UnitSettings with(UnitSettings s, int ppm, int offset) {
    return new UnitSettings(
        s.manufacturer(),
        s.model(),
        s.serialNumber(),
        s.software(),
        s.softwareHash(),
        s.odometerMetres(),
        0,
        ppm,
        offset,
        false,
        28);
  }
}
