package tachotwin.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.vectors.Requirement;

/** Tables 4 and 5 measured on the device as it is, and on one that is wrong. */
class MetrologyCommandIT {
  @TempDir private Path folder;

  @Test
  @Requirement({"MT-001", "MT-002", "MT-003", "MT-004", "MT-005", "MT-006", "MT-007"})
  void theDeviceKeepsTheLimits() throws IOException {
    Path out = folder.resolve("good");
    Run run = Run.of("metrology", "--out", out.toString());

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("тахограф соответствует таблицам 4 и 5");
    assertThat(Files.readString(out.resolve("metrology.txt"), UTF_8).lines().toList())
        .containsExactlyElementsOf(run.out().lines().toList());
    List<String> limits = new ArrayList<>();
    for (JsonNode row :
        new ObjectMapper().readTree(out.resolve("metrology.json").toFile()).get("rows")) {
      limits.add(row.get("limit").asInt() + " " + row.get("unit").asText());
      assertThat(row.get("error").asDouble()).isLessThanOrEqualTo(row.get("limit").asDouble());
      // A row that was never read, or reads nothing but its reference, would prove nothing.
      assertThat(row.get("readings").asInt()).isGreaterThanOrEqualTo(5);
    }
    // Tables 4 and 5, in the order of the protocol.
    assertThat(limits)
        .containsExactly("4 с", "2 с", "5 с", "2 км/ч", "2 км/ч", "2 км/ч", "1 %", "3 м", "15 м");
  }

  @Test
  void aWrongConstantAndAWrongClockExceedThem() {
    Run run =
        Run.of(
            "metrology",
            "--out",
            folder.resolve("bad").toString(),
            "--pulses",
            "8200",
            "--clock-ppm",
            "90000");

    assertThat(run.exit()).isEqualTo(1);
    // 8200/8000 is 2.5 % too much: of the distance, and 4.5 km/h at 180. 9 % of a minute are 5.4 s.
    assertThat(run.err())
        .contains("табл. 4, строка 3: ", "табл. 4, строка 6: 2.50 %", "табл. 4, строка 8: ")
        .doesNotContain("строка 2:", "строка 4", "строка 5");
    assertThat(run.out()).contains("НЕ СООТВЕТСТВУЕТ");
  }

  @Test
  void wrongOptionsAreRefused() {
    assertThat(Run.of("metrology", "--pulses", "999").exit()).isEqualTo(2);
    assertThat(Run.of("metrology", "--clock-ppm", "100001").err())
        .contains("--clock-ppm 100001: give -100000 to 100000");
  }
}
