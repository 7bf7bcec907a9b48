package tachotwin.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.vectors.Requirement;

/** What the display of a whole twin shows of a drive, by the block's own accounting. */
class ScreensOfADriveIT {
  @TempDir private Path folder;

  /** The lines that the order {@code show} told, two for each. */
  private List<String> shown(String profile, String... orders) throws IOException {
    Path script = Files.write(folder.resolve("orders"), List.of(orders), StandardCharsets.UTF_8);
    Run run =
        Run.of(
            "cab",
            "--profile",
            profile,
            "--script",
            script.toString(),
            "--out",
            folder.resolve("out").toString());
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out()
        .lines()
        .filter(line -> line.contains("│"))
        .map(line -> line.substring(line.indexOf('│') + 1, line.lastIndexOf('│')))
        .toList();
  }

  @Test
  @Requirement({"DP-006", "DP-007"})
  void gostShowsDrivingAndBreaksOfThePeriodAndOfTheDayForBothDrivers() throws IOException {
    // 2 h of driving, 19 min of rest, 2 h 27 of driving: 4 h 27 in the period and in the day, a
    // break of 19 min in it; the second driver came for the second part and has driven nothing. A
    // minute in which the vehicle began or ceased to move counts as driving, so each part may have
    // one more and the break one less.
    List<String> shown =
        shown(
            "gost-34005-2022",
            "ignition on",
            "insert 1 driver",
            "wait 1m",
            "drive 60 for 2h",
            "wait 19m",
            "insert 2 driver2",
            "drive 60 for 147m",
            "key down",
            "show",
            "key down",
            "show");

    assertThat(minutes(shown.get(0), "Упр.")).isBetween(267, 269);
    assertThat(breaks(shown.get(0))).isBetween(18, 20);
    assertThat(minutes(shown.get(1), "Сутки")).isBetween(267, 269);
    assertThat(breaks(shown.get(1))).isBetween(18, 21);
    assertThat(minutes(shown.get(2), "2:Упр.")).isZero();
    assertThat(minutes(shown.get(3), "2:Сутки")).isZero();
    // He came a quarter of a minute before the 147 min, in which at least 146 whole minutes of the
    // clock lie.
    assertThat(breaks(shown.get(2))).isBetween(146, 150);
  }

  @Test
  @Requirement({"DP-004", "DP-005"})
  void order36ShowsTheActivityAndHowLongItLasts() throws IOException {
    List<String> shown =
        shown(
            "order-36",
            "ignition on",
            "insert 1 driver",
            "wait 1m",
            "drive 60",
            "wait 90m",
            "show",
            "key down",
            "show",
            "stop",
            "wait 10m",
            "show",
            "key back",
            "show");

    assertThat(shown.get(0)).matches("02\\.03\\.2026 09:3\\d ✶     ⊙");
    assertThat(shown.get(1)).matches("60 км/ч  ⊙    184 4\\d\\d км");
    assertThat(minutes(shown.get(2), "1⊙ Управление")).isBetween(89, 91);
    assertThat(shown.get(3)).startsWith(" ‖ Перерывы");
    assertThat(minutes(shown.get(4), "1⚒ Работа")).isBetween(9, 11);
    assertThat(shown.get(7)).matches("0 км/ч   ⚒    184 4\\d\\d км");
  }

  private static int minutes(String line, String label) {
    assertThat(line).startsWith(label + " ");
    return clock(line.substring(label.length()).strip().substring(0, 5));
  }

  private static int breaks(String line) {
    return clock(line.substring(line.length() - 5));
  }

  private static int clock(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
  }
}
