package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Navigation;
import tachotwin.zh.UnitEvent;
import tachotwin.zh.ZhAnswer;

/** The constant of the tachograph follows GNSS in the profile of the Order (9.5, 9.6). */
class RefinementTest {
  private static final int GNSS_CENTI = 6_000;

  @Test
  @Requirement("VU-038")
  void aConstantThatIsThreePercentOffIsRefinedInTheOrder() {
    Bench order = drivenFor20Minutes(Profile.ORDER_36, 8_240);
    assertThat(kmh(order)).isEqualTo(60);
    assertThat(kmh(drivenFor20Minutes(Profile.GOST_34005_2022, 8_240))).isEqualTo(62);
    assertThat(order.events()).extracting(UnitEvent::type).doesNotContain(0x83);
  }

  @Test
  void theOdometerFollowsTheRefinedConstantWithinOnePercent() {
    Bench order = drivenFor20Minutes(Profile.ORDER_36, 8_240);
    long before = order.unit.state(order.time.now()).odometerMetres();
    order.run(600);
    assertThat(order.unit.state(order.time.now()).odometerMetres() - before)
        .isBetween(9_900L, 10_100L);
  }

  @Test
  @Requirement("VU-039")
  void moreThanTenPercentIsRegistered() {
    Bench nine = drivenFor20Minutes(Profile.ORDER_36, 8_720);
    assertThat(kmh(nine)).isEqualTo(60);
    assertThat(nine.events()).extracting(UnitEvent::type).doesNotContain(0x83);
    Bench eleven = drivenFor20Minutes(Profile.ORDER_36, 8_880);
    assertThat(kmh(eleven)).isEqualTo(60);
    assertThat(eleven.events()).extracting(UnitEvent::type).containsOnlyOnce(0x83);
  }

  @Test
  void aRefinedConstantOutlivesTheSupplyAndIsRegisteredOnce() {
    Bench order = drivenFor20Minutes(Profile.ORDER_36, 8_880);
    order.drive(0);
    order.run(10);
    order.unit.powerOff();
    order.run(60);
    order.unit.powerOn();
    order.run(20);
    order.wheels.speed(60, 8_880);
    order.run(20 * 60);
    assertThat(kmh(order)).isEqualTo(60);
    assertThat(order.events()).extracting(UnitEvent::type).containsOnlyOnce(0x83);
  }

  @Test
  void withoutReceptionNothingIsRefined() {
    Bench order = bench(Profile.ORDER_36, false);
    order.wheels.speed(60, 8_240);
    order.run(20 * 60);
    assertThat(kmh(order)).isEqualTo(62);
  }

  /** The block has k = 8000; so many pulses come in a kilometre, at 60 km/h by GNSS. */
  private static Bench drivenFor20Minutes(Profile profile, int pulsesPerKm) {
    Bench bench = bench(profile, true);
    bench.wheels.speed(60, pulsesPerKm);
    bench.run(20 * 60);
    return bench;
  }

  private static Bench bench(Profile profile, boolean reception) {
    Bench bench = Bench.running(new Bench(profile, Variant.ONLINE, s -> s, 2));
    bench.driver(1, "RUD12345678900");
    bench.block.answer(
        CommandCode.NAVIGATION,
        data ->
            ZhAnswer.ok(
                new Navigation(
                    reception,
                    SimInstant.ofEpochSecond(bench.time.now().epochSecond()),
                    55_755_800,
                    37_617_600,
                    GNSS_CENTI,
                    0,
                    12)));
    return bench;
  }

  private static long kmh(Bench bench) {
    return Math.round(bench.unit.state(bench.time.now()).speed256() / 256.0);
  }
}
