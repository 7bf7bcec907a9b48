package tachotwin.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.assembly.TestWorks;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.FileArchive;
import tachotwin.skzi.archive.MotionMinute;
import tachotwin.skzi.key.BlockKeys;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.dialect.Dialect;

/** Two JVMs, one block and one vehicle unit, joined by socat. */
@Tag("octets")
class TwoDevicesOnAWireIT {
  private static final String START = "2026-03-02T05:00:00Z";
  private static final int SPEED = 30;

  @TempDir private Path folder;

  @Test
  void driversMorningOverAPseudoTerminal() throws Exception {
    String cable =
        String.format(
            "while :; do socat pty,raw,echo=0,link=%s pty,raw,echo=0,link=%s; sleep 0.2; done",
            folder.resolve("U"), folder.resolve("B"));
    try (ServedProcess socat = ServedProcess.tool(folder.resolve("socat.log"), "socat", "-V")) {
      assertThat(socat.end(20)).isZero();
    }
    try (ServedProcess wire = ServedProcess.tool(folder.resolve("wire.log"), "sh", "-c", cable)) {
      assertThat(wire).isNotNull();
      for (int i = 0; i < 100 && !Files.exists(folder.resolve("B")); i++) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      try (ServedProcess block = block("--serial", folder.resolve("B"));
          ServedProcess unit = unit("--serial", folder.resolve("U"), "--play", "morning")) {
        assertThat(unit.end(240)).as(unit.output() + wire.output()).isZero();
        block.interrupt();
      }
    }
    assertThat(names("unit/printouts")).contains("1-d.3.1.txt", "2-d.3.2.png", "3-d.3.5.pdf");
    assertThat(names("unit/download")).hasSize(2).allMatch(name -> name.endsWith(".ddd"));
    assertThat(Session.of("block", "verify", folder.resolve("archive")).exitCode()).isZero();
    for (String name : names("unit/download")) {
      Session verified =
          Session.of(
              "ddd",
              "verify",
              folder.resolve("unit/download").resolve(name),
              "--ca",
              folder.resolve("archive/certificates/ca.pem"));
      assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
    }
  }

  // Ж.1.2.7: three repetitions; Ж.1.2.8: restart, until the cable is back; then start-up, the fault
  // is told to the block, the card is authenticated anew, and the drive goes on.
  @Requirement("SK-034")
  @Test
  void cablePulledAndReturnedOnTheWay() throws Exception {
    Path script = folder.resolve("script.txt");
    Files.write(
        script,
        List.of(
            "ignition on",
            "insert 1 driver",
            "drive 60 for 10m",
            "wait 1m",
            "eject 1",
            "wait 1m",
            "quit"),
        StandardCharsets.UTF_8);
    try (ServedProcess block = block("--tcp", "127.0.0.1:0")) {
      String address = block.await("tcp (127\\.0\\.0\\.1:[0-9]+)", 60);
      block.await("Питание блока", 60);
      int port = freePort();
      ServedProcess cable = cable(port, address);
      try (ServedProcess unit = unit("--tcp", "127.0.0.1:" + port, "--script", script)) {
        block.await("карта в слоте 1", 120);
        TimeUnit.SECONDS.sleep(6);
        cable.close();
        block.await("питание снято", 30);
        TimeUnit.SECONDS.sleep(2);
        cable = cable(port, address);
        assertThat(unit.end(240)).as(unit.output()).isZero();
      } finally {
        cable.close();
      }
      block.interrupt();
      assertThat(block.output()).contains("событие Прекращение электропитания");
    }
    assertThat(Session.of("block", "verify", folder.resolve("archive")).exitCode()).isZero();
    BlockKeys keys = new TestWorks(settings()).block();
    Octets number = Text.ia5(keys.certificate().subject().number(), 16);
    try (FileArchive archive = FileArchive.open(folder.resolve("archive"), keys, number)) {
      assertThat(archive.all(EventFact.class))
          .extracting(fact -> fact.type().title())
          .contains("Прекращение электропитания", "Неисправность блока тахографической информации");
      List<Long> seconds = new ArrayList<>();
      for (MotionMinute minute : archive.all(MotionMinute.class)) {
        minute
            .samples()
            .forEach(sample -> seconds.add(minute.at().epochSecond() + sample.second()));
      }
      assertThat(seconds).isSorted().doesNotHaveDuplicates().hasSizeBetween(300, 660);
    }
  }

  private static BenchSettings settings() {
    return new BenchSettings(
        1, Profile.GOST_34005_2022, Variant.ONLINE, SimInstant.parse(START), Dialect.builtIn());
  }

  private ServedProcess block(Object... line) throws IOException {
    return ServedProcess.product(
        folder.resolve("block.log"),
        words(line, "block", "serve", "--archive", folder.resolve("archive")));
  }

  private ServedProcess unit(Object... line) throws IOException {
    return ServedProcess.product(
        folder.resolve("unit.log"), words(line, "unit", "serve", "--out", folder.resolve("unit")));
  }

  private static Object[] words(Object[] line, Object... command) {
    List<Object> words = new ArrayList<>(List.of(command));
    words.addAll(List.of(line));
    words.addAll(List.of("--start", START, "--speed", SPEED));
    return words.toArray();
  }

  private ServedProcess cable(int port, String address) throws IOException {
    return ServedProcess.tool(
        folder.resolve("socat.log"),
        "socat",
        "TCP-LISTEN:" + port + ",bind=127.0.0.1,fork,reuseaddr",
        "TCP:" + address);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private List<String> names(String inside) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(inside))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
