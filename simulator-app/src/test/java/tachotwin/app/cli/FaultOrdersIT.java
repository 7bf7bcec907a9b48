package tachotwin.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The orders {@code fault …} and {@code pins} of {@code tachotwin cab}. */
class FaultOrdersIT {
  @TempDir private Path folder;

  private Run cab(String... lines) throws IOException {
    Path script = Files.write(folder.resolve("orders.txt"), List.of(lines), UTF_8);
    return Run.of("cab", "--script", script.toString(), "--out", folder.resolve("out").toString());
  }

  @Test
  void whatGoesWrongIsShownAndRegistered() throws IOException {
    Run run =
        cab(
            "ignition on",
            "wait 30s",
            "fault case-open for 5s",
            "wait 2s",
            "show",
            "wait 10s",
            "fault supply for 90ms",
            "wait 30s",
            "show",
            "fault supply for 110ms",
            "wait 30s",
            "show",
            "key ok",
            "fault temperature -25 for 10s",
            "wait 2s",
            "show",
            "wait 20s",
            "drive 60 for 1m",
            "pins");

    assertThat(run.exit()).as(run.err()).isZero();
    List<String> shown = run.out().lines().filter(line -> line.contains("│")).toList();
    assertThat(shown.get(0)).contains("│‼⚿ ВСКРЫТИЕ КОРПУСА     │");
    assertThat(shown.get(2)).contains("│02.03.2026 05:0");
    assertThat(shown.get(4)).contains("│‼┼ ПРЕРЫВАНИЕ ПИТАНИЯ   │");
    assertThat(shown.get(6)).contains("│                        │");
    // 23.8 s of gaining 0.7 m/s² and then 16.7 m/s to the end of the minute: 0.8 km at least.
    Matcher pins =
        Pattern.compile("B8 (\\d+) имп, B6 B7 D6 (\\d+) имп, D4 выключен").matcher(run.out());
    assertThat(pins.find()).isTrue();
    assertThat(Integer.parseInt(pins.group(1))).isBetween(4 * 800, 4 * 1_000);
    // The sensor gives 8 pulses a metre, B8 four.
    assertThat(Integer.parseInt(pins.group(2)))
        .isCloseTo(2 * Integer.parseInt(pins.group(1)), within(2));
    String trace = Files.readString(folder.resolve("out/trace.jsonl"), UTF_8);
    assertThat(trace).contains("\"Вид\":\"Несанкционированное вскрытие корпуса\"");
    assertThat(trace.split("\"Вид\":\"Прекращение электропитания\"", -1)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "fault nothing, 'нет неисправности «nothing»; есть gnss, sensor, supply'",
    "fault, 'не хватает слова: что неисправно'",
    "fault gnss maybe, 'on или off, а не «maybe»'",
    "fault sensor all, 'доля импульсов, например 89.9, или off'",
    "fault supply 2400, 'напряжение, например 20 или 0'",
    "fault supply for ever, 'время пишется 120ms'",
    "fault supply 20 until, 'можно только for и время'",
    "fault paper many, 'число строк до конца рулона'",
    "fault temperature, 'не хватает слова: температура'",
    "fault block asleep, 'attack или out-of-step'"
  })
  void aFaultThatIsNoneIsNamedWithTheRemedy(String order, String remedy) throws IOException {
    Run run = cab("ignition on", order);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines().toList()).hasSize(1);
    assertThat(run.err()).contains("orders.txt, line 2: ").contains(remedy);
  }
}
