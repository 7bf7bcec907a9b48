package tachotwin.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tachotwin cab}: orders in, strips, downloads and pictures out. */
class CabCommandIT {
  @TempDir private Path folder;

  private Path script(String... lines) throws IOException {
    return Files.write(folder.resolve("orders.txt"), List.of(lines), UTF_8);
  }

  private Run cab(Path script, Path out) {
    return Run.of("cab", "--script", script.toString(), "--out", out.toString());
  }

  @Test
  void whatTheCardsDoNotAllowIsNotDone() throws IOException {
    Path orders = script("ignition on", "insert 1 driver", "download unit", "print unit");
    Run run = cab(orders, folder.resolve("out"));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains("not done: «Выгрузка / Тахограф»: нет доступа")
        .doesNotContain(";");
  }

  @Test
  void theMorningLeavesStripsAndDownloadsOfAStandardsDevice() throws IOException {
    Path out = folder.resolve("morning");

    Run run = Run.of("cab", "--play", "morning", "--out", out.toString());

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(out.resolve("printouts/2-d.3.2.txt")).content(UTF_8).contains("Орехов");
    assertThat(out.resolve("printouts/2-d.3.2.png")).isNotEmptyFile();
    try (Stream<Path> downloads = Files.list(out.resolve("download"))) {
      assertThat(downloads.map(Path::toString))
          .allSatisfy(
              file ->
                  assertThat(
                          Run.of(
                                  "ddd",
                                  "verify",
                                  file,
                                  "--ca",
                                  out.resolve("certificates/ca.pem").toString())
                              .exit())
                      .isZero())
          .hasSize(2);
    }
  }

  @Test
  void theSameOrdersLeaveTheSameOctets() throws IOException {
    Path script = script("ignition on", "insert 1 driver", "drive 60 for 3m", "picture end");
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");

    assertThat(cab(script, first).exit()).isZero();
    assertThat(cab(script, second).exit()).isZero();

    for (String name : new String[] {"trace.jsonl", "can/bus.log", "screens/end.png"}) {
      assertThat(first.resolve(name)).as(name).hasSameBinaryContentAs(second.resolve(name));
    }
  }

  @Test
  void aLineThatIsNoOrderIsNamedAndNothingIsLeft() throws IOException {
    Path out = folder.resolve("out");

    Run run = cab(script("ignition on", "insert 3 driver"), out);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines().toList()).hasSize(1);
    assertThat(run.err()).contains("orders.txt, line 2: ").contains("1, 2");
    assertThat(out).doesNotExist();
  }

  @Test
  void anOrderThatTheUnitNeverTookIsNamed() throws IOException {
    Run run = cab(script("insert 1 driver 9999", "wait 1s"), folder.resolve("out"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("not done: прием карты в слоте 1");
  }

  @Test
  void aPathThatIsNotInTheMenuIsNamedAndTheMenuIsLeft() throws IOException {
    Run run =
        cab(
            script("wait 20s", "menu Печать / Нет такого", "menu Данные о скорости", "show"),
            folder.resolve("out"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("not done: в меню нет пункта «Печать / Нет такого»");
    assertThat(run.out()).contains("│Скорость 0 км/ч");
  }

  @Test
  void ordersMayBeTyped() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String typed = "ignition on\nwait 1m\nshow\nfly\nquit\n";

    int exit =
        Main.run(
            Terminal.of(new ByteArrayInputStream(typed.getBytes(UTF_8)), out, err, UTF_8),
            "cab",
            "--out",
            folder.resolve("typed").toString());

    assertThat(exit).as(err.toString(UTF_8)).isZero();
    assertThat(out.toString(UTF_8))
        .contains("│02.03.2026 05:01 UTC")
        .contains("нет приказа «fly»; есть ignition");
  }
}
