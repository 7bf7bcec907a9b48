package tachotwin.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachotwin.app.bench.Benchmark.Case;

/** That each benchmark does the work it counts; how fast is nobody's expectation. */
class BenchmarksTest {
  @Test
  void areKnownByTheirNames() throws IOException {
    for (String name : List.of("gpx", "gost", "zh")) {
      assertThat(Benchmarks.all().get(name).open().name()).isEqualTo(name);
    }
    assertThat(Benchmarks.all()).containsOnlyKeys("demo", "gpx", "gost", "zh", "block", "year");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpx", "zh"})
  void countsTheSameAmountInEveryCase(String name) throws IOException {
    List<Case> cases = Benchmarks.all().get(name).open().cases();
    double amount = cases.get(0).work().run();
    assertThat(amount).isPositive();
    for (Case one : cases) {
      assertThat(one.work().run()).as(one.what()).isEqualTo(amount);
    }
  }

  @Test
  void answersEveryCommand() throws IOException {
    for (Case one : Benchmarks.all().get("zh").open().cases()) {
      assertThat(one.work().run()).as(one.what()).isEqualTo(5_000);
    }
  }

  @Test
  void doesTheCryptographyWithTheJdkItHas() throws IOException {
    for (Case one : Benchmarks.all().get("gost").open().cases()) {
      assertThat(one.work().run()).as(one.what()).isPositive();
    }
  }
}
