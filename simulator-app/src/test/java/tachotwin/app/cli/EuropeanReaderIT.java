package tachotwin.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.vectors.Requirement;

/**
 * A reader of first-generation European files, in Python and without anything of ours, reads what
 * the device downloads: {@code docs/clients/european_reader.py}.
 */
class EuropeanReaderIT {
  private static final String READER =
      Path.of(System.getProperty("tachotwin.root"), "docs", "clients", "european_reader.py")
          .toString();

  @TempDir private static Path folder;

  private static Path downloads;

  // 05:01… 20 minutes at 60 km/h, 3 minutes at 105 where 90 is allowed.
  @BeforeAll
  static void drive() throws Exception {
    assumeTrue(hasPython(), "NOTICE: python3 is missing; no European reader reads the downloads");
    Path script = folder.resolve("orders.cab");
    Files.write(
        script,
        List.of(
            "ignition on",
            "insert 1 driver",
            "wait 10s",
            "drive 60 for 20m",
            "drive 105 for 3m",
            "wait 1m",
            "insert 2 control",
            "wait 10s",
            "download unit",
            "download card",
            "download unit"),
        UTF_8);
    Path out = folder.resolve("out");
    Run run = Run.of("cab", "--script", script.toString(), "--out", out.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    downloads = out.resolve("download");
  }

  @Test
  @Requirement("DL-022")
  void theCardIsReadFileByFileInTheOrderOfTheField() throws Exception {
    JsonNode card = read("RFSKZI-");

    assertThat(texts(card.get("order")))
        .containsExactly(
            "0002", "0005", "0501", "0520", "050E", "0521", "0502", "0503", "0504", "0505", "0506",
            "0507", "0508", "0522");
    // Table Б.48, note 1: all but 0002, 0005 and the certificate are signed.
    assertThat(texts(card.get("signed"))).doesNotContain("0002", "0005", "C209").hasSize(17);
    assertThat(card.at("/identification/surname").asText()).isEqualTo("Орехов");
    assertThat(card.at("/identification/number").asText()).isEqualTo("RUD0000000012300");
    // 20 minutes at 60 and 3 at 105 km/h, less the time to gain speed: 24 km.
    assertThat(card.at("/days/0/distance").asInt()).isEqualTo(24);
    assertThat(card.at("/days/0/date").asText()).startsWith("2026-03-02T00:00:00");
    assertThat(card.at("/days/0/changes/0/minute").asInt()).isZero();
    assertThat(card.at("/vehicles/0/odometerBegin").asInt()).isEqualTo(184_320);
    assertThat(card.at("/vehicles/0/plate/number").asText()).isEqualTo("О000ОО77");
  }

  @Test
  @Requirement({"DL-005", "DL-007"})
  void theUnitIsReadRecordByRecord() throws Exception {
    JsonNode unit = read("M_");

    JsonNode overview = unit.at("/overview/0");
    assertThat(overview.get("certificates").asText()).isEqualTo("none");
    assertThat(overview.get("vin").asText()).isEqualTo("XTC000000A0000001");
    assertThat(overview.at("/plate/nation").asInt()).isEqualTo(0x2B);
    assertThat(unit.get("activities")).hasSize(29);
    assertThat(unit.at("/activities/28/cards/0/card/number").asText())
        .isEqualTo("RUD0000000012300");
    assertThat(unit.at("/events/0/overspeed/0/greatest").asInt()).isEqualTo(105);
    assertThat(unit.at("/speed/0/minutes").asInt()).isBetween(23, 26);
    assertThat(unit.at("/technical/0/calibrations/0/k").asInt()).isEqualTo(8_000);
    assertThat(unit.at("/technical/0/calibrations/0/tyres").asText()).isEqualTo("315/70 R22.5");
  }

  private static JsonNode read(String prefix) throws Exception {
    Path file;
    try (Stream<Path> all = Files.list(downloads)) {
      file =
          all.filter(one -> one.getFileName().toString().startsWith(prefix))
              .findFirst()
              .orElseThrow();
    }
    Process reader = python(READER, file.toString());
    byte[] said = reader.getInputStream().readAllBytes();
    assertThat(reader.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(reader.exitValue()).as(new String(said, UTF_8)).isZero();
    return new ObjectMapper().readTree(said);
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return python("--version").waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Process python(String... words) throws IOException {
    String[] line = new String[words.length + 1];
    line[0] = "python3";
    System.arraycopy(words, 0, line, 1, words.length);
    return new ProcessBuilder(line).redirectErrorStream(true).start();
  }

  private static List<String> texts(JsonNode array) {
    return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
        .map(i -> array.get(i).asText())
        .toList();
  }
}
