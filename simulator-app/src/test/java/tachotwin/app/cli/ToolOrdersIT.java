package tachotwin.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order {@code calibrate}: what a tool at the service connector writes (Е.2.4). */
class ToolOrdersIT {
  @TempDir private Path folder;

  private Run cab(String... orders) throws IOException {
    Path script = folder.resolve("orders.cab");
    Files.write(script, List.of(orders), UTF_8);
    Path out = folder.resolve("out");
    return Run.of("cab", "--script", script.toString(), "--out", out.toString());
  }

  @Test
  void writesWhatIsNamedAndLeavesTheRest() throws IOException {
    Run run =
        cab(
            "ignition on",
            "insert 1 workshop",
            "calibrate reason=3; k=8160; l=3120,5; limit=85; next=2028-05-01",
            "wait 5s");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(Files.readString(folder.resolve("out/workshop/calibration-1.txt"), UTF_8))
        .contains("k, имп/км                8000 → 8160")
        .contains("l, мм                    3180,000 → 3120,500")
        .contains("Макс. скорость, км/ч     90 → 85")
        .contains("w 8000 имп/км  k 8160 имп/км");
    assertThat(Files.readString(folder.resolve("out/trace.jsonl"), UTF_8))
        .contains("\"Причина настройки\":\"после замены блока СКЗИ тахографа\"")
        .contains("\"Следующая настройка\":\"2028-05-01T00:00:00Z\"");
  }

  @Test
  void isRefusedWithoutAWorkshopsCard() throws IOException {
    Run run = cab("ignition on", "insert 1 driver", "calibrate k=8160");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("настройка программатором: нет доступа");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "calibrate            | не хватает слова: параметры",
        "calibrate speed=90   | параметры пишутся k=8100; limit=90; имена: reason, vin",
        "calibrate k=0        | k: от 1 до 65535, а не «0»",
        "calibrate limit=256  | limit: от 0 до 255",
        "calibrate reason=6   | reason: от 1 до 5",
        "calibrate l=8192     | l: миллиметры до 8191, а не «8192»",
        "calibrate vin=abc    | vin: знаки",
        "calibrate vrn=Ж1     | vrn: знаки",
        "calibrate time=noon  | time: например 2026-03-02T05:00:00Z",
        "calibrate next=2028  | next: например 2029-03-02",
        "calibrate next=2200-01-01        | с 2000 по 2099 год, а не «2200-01-01»",
        "calibrate next=+999999999-12-31  | с 2000 по 2099 год",
        "calibrate time=1950-01-01T00:00:00Z | с 2000 по 2099 год",
        "calibrate time=+1000000000-12-31T00:00:00Z | time: например"
      })
  void namesWhatCannotBeWritten(String order, String remedy) throws IOException {
    Run run = cab("ignition on", order);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(remedy);
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
