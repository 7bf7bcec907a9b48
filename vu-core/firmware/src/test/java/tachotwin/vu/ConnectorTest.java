package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.BlockFlags;

/** The outputs at the connectors (4.15.8) and the lamp of Е.1.8. */
class ConnectorTest {
  private final Bench bench = Bench.running();

  @Test
  @Requirement("VU-086")
  void aKilometreIsFourThousandPulsesAtB8AndThoseOfTheSensorAtB6() {
    bench.driver(1, "RUD12345678900");
    bench.run(5);
    ConnectorOutputs before = bench.unit.outputs();
    bench.drive(60);
    // A kilometre a minute; k = 8000 imp/km, so that the sensor gives 8000 of them.
    bench.run(60);
    ConnectorOutputs after = bench.unit.outputs();
    assertThat(after.distance() - before.distance()).isBetween(3_999L, 4_000L);
    assertThat(after.motion() - before.motion()).isBetween(7_999L, 8_000L);
    assertThat(after.warning()).isFalse();

    bench.drive(95);
    bench.run(3);
    assertThat(bench.unit.outputs().warning()).isTrue();
    bench.drive(80);
    bench.run(3);
    assertThat(bench.unit.outputs().warning()).isFalse();
    bench.unit.powerOff();
    assertThat(bench.unit.outputs()).isEqualTo(new ConnectorOutputs(0, 0, false));
  }

  @Test
  void theLampFollowsTheWarnings() {
    assertThat(bench.unit.outputs().warning()).isFalse();
    bench.block.flags = BlockFlags.SENSOR_FAULT.mask();
    bench.run(61);
    assertThat(bench.upper()).isEqualTo("×⊓ ДАТЧИК НЕИСПРАВЕН");
    assertThat(bench.unit.outputs().warning()).isTrue();
    // Without a look at the display the cause still lasts.
    bench.unit.press(Key.OK);
    assertThat(bench.unit.outputs().warning()).isTrue();
    bench.block.flags = 0;
    bench.run(61);
    assertThat(bench.unit.outputs().warning()).isFalse();
  }
}
