package tachotwin.app.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.SimInstant;
import tachotwin.zh.dialect.Dialect;

class KeptBenchTest {
  private static final SimInstant START = SimInstant.parse("2026-03-02T05:00:00Z");
  private static final KeptBench BENCH =
      new KeptBench(
          new BenchSettings(7, Profile.ORDER_36, Variant.OFFLINE, START, Dialect.builtIn()),
          SimInstant.parse("2026-03-02T06:00:00.000001Z"),
          List.of(
              new UsedInput(START, UsedInput.Kind.CONTROL, "key ok"),
              new UsedInput(
                  SimInstant.parse("2026-03-02T05:30:00Z"),
                  UsedInput.Kind.TRACK,
                  "путь.gpx\n<gpx/>")));

  @Test
  void comesBackFromItsFile() throws KeptBenchException {
    KeptBench back = KeptBench.decode(BENCH.encode());
    assertThat(back.inputs()).isEqualTo(BENCH.inputs());
    assertThat(back.until()).isEqualTo(BENCH.until());
    assertThat(back.settings().seed()).isEqualTo(7);
    assertThat(back.settings().profile()).isEqualTo(Profile.ORDER_36);
    assertThat(back.settings().variant()).isEqualTo(Variant.OFFLINE);
    assertThat(back.settings().blockModel().name()).isEqualTo("НКМ-2.11");
  }

  @Test
  void beforeAMomentNothingOfThatMomentWasDone() {
    assertThat(BENCH.before(SimInstant.parse("2026-03-02T05:30:00Z")).inputs()).hasSize(1);
    assertThat(BENCH.before(START).inputs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"tachotwin\"  | \"other\"    | product: no bench of tachotwin",
        "\"version\" : 1 | \"version\" : 2 | version: of another version of tachotwin: 2",
        "order-36       | order-37       | order-37",
        "НКМ-2.11       | НКМ-9          | block: no model",
        "\"control\"    | \"magic\"      | inputs[0]: no kind \"magic\"",
        "05:30:00Z      | 07:30:00Z      | inputs[1]: not in the order of time",
        "06:00:00.000001 | noon          | until: no moment"
      })
  void whatIsNoBenchIsRefusedByName(String good, String bad, String problem) {
    String file = new String(BENCH.encode(), UTF_8);
    assertThat(file).contains(good);
    byte[] broken = file.replace(good, bad).getBytes(UTF_8);
    assertThatThrownBy(() -> KeptBench.decode(broken))
        .isInstanceOf(KeptBenchException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void whatIsNoJsonIsRefusedInOneLine() {
    assertThatThrownBy(() -> KeptBench.decode("{".getBytes(UTF_8)))
        .isInstanceOf(KeptBenchException.class)
        .hasMessageStartingWith("no JSON")
        .hasMessageNotContaining("\n");
  }
}
