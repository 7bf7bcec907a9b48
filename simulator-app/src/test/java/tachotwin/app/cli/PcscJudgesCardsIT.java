package tachotwin.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;

/** opensc-tool, javax.smartcardio, OpenSSL and cardpeek use a card that tachotwin serves. */
class PcscJudgesCardsIT {
  private static final String FIRST = "pcsc://Virtual PCD 00 00";

  @TempDir static Path shared;
  private static Pcscd pcscd;

  @TempDir Path folder;

  @BeforeAll
  static void startTheDaemon() throws IOException, InterruptedException {
    pcscd = Pcscd.start(shared.resolve("pcscd.log"));
  }

  @AfterAll
  static void stopTheDaemon() {
    if (pcscd != null) {
      pcscd.close();
    }
  }

  @AfterEach
  void letTheDaemonSeeThatTheCardsAreGone() throws IOException, InterruptedException {
    awaitSeen("No", 0);
    awaitSeen("No", 1);
  }

  private String make(String name, String... options) {
    Path file = folder.resolve(name);
    List<String> words = new ArrayList<>(List.of("card", "new", "--out", file.toString()));
    words.addAll(List.of(options));
    Run run = Run.of(words.toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
    return file.toString();
  }

  private String driver(String name, String... options) {
    List<String> words = new ArrayList<>(List.of("--type", "driver", "--holder", "Орехов Тимофей"));
    words.addAll(List.of(options));
    return make(name, words.toArray(String[]::new));
  }

  private String opensc(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "opensc-tool";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return Pcscd.run(Map.of(), Path.of("/dev/null"), command);
  }

  /** The daemon looks for cards every 0.4 s. */
  private void awaitSeen(String present, int reader) throws IOException, InterruptedException {
    String line = "%s +Virtual PCD 00 0%d".formatted(present, reader);
    String seen = "";
    for (int i = 0; i < 50; i++) {
      seen = opensc("-l");
      if (Pattern.compile(line).matcher(seen).find()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError(line + " is not in\n" + seen);
  }

  @Test
  @Requirement("CD-002")
  void openscSeesTwoCardsAndReadsByEitherProtocol() throws Exception {
    String one = driver("driver.card");
    String two = make("control.card", "--type", "control", "--holder", "Орган", "--protocol", "t0");
    try (LiveSession served = LiveSession.of("card", "serve", one, two)) {
      served.said("(карта 2: вставлена)");
      awaitSeen("Yes", 0);
      awaitSeen("Yes", 1);
      assertThat(opensc("-r", "0", "-a")).contains("3b:95:95:80:11:fe:54:41:43:48:4f:3e");
      assertThat(opensc("-r", "1", "-a")).contains("3b:15:95:54:41:43:48:4f");
      for (String reader : List.of("0", "1")) {
        String kind = reader.equals("0") ? "01 00 00 0C 18 35 D0 00 C8 70" : "03 00 00 00 E6";
        String length = reader.equals("0") ? "0A" : "05";
        String read =
            opensc(
                "-c",
                "default",
                "-r",
                reader,
                "-s",
                "00:A4:04:0C:06:FF:54:41:43:48:4F",
                "-s",
                "00:A4:02:0C:02:05:01",
                "-s",
                "00:B0:00:00:" + length);
        assertThat(read).contains(kind).doesNotContain("SW1=0x6");
      }
      served.type("remove 2");
      served.said("(карта 2: извлечена)");
      awaitSeen("No", 1);
    }
  }

  @Test
  void theRetryCounterOutlivesTheCommand() throws Exception {
    String file = driver("driver.card");
    try (LiveSession served = LiveSession.of("card", "serve", file)) {
      served.said("(карта 1: вставлена)");
      awaitSeen("Yes", 0);
      String answer =
          opensc("-c", "default", "-r", "0", "-s", "00:20:00:00:08:39:39:39:39:FF:FF:FF:FF");
      assertThat(answer).contains("SW1=0x63, SW2=0xC2");
      served.type("quit");
    }
    assertThat(Run.of("card", "show", file).out()).contains("2 из 3");
  }

  @Test
  void aDownloadThroughSmartcardioIsSignedAndOpenSslVerifiesIt() throws Exception {
    for (String name : List.of("t1", "t0", "both")) {
      String file = driver(name + ".card", "--pin", "4711", "--protocol", name);
      Path ddd = folder.resolve(name + ".ddd");
      try (LiveSession served = LiveSession.of("card", "serve", file)) {
        served.said("(карта 1: вставлена)");
        awaitSeen("Yes", 0);
        try (PcscReader reader = new PcscReader(0)) {
          assertThat(reader.protocol()).isEqualTo(name.equals("t0") ? "T=0" : "T=1");
          Files.write(ddd, reader.download("4711").toByteArray());
        }
      }
      awaitSeen("No", 0);
      Run verified = Run.of("ddd", "verify", ddd.toString(), "--ca", file + ".ca.pem");
      assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();

      Path certificates = Files.createDirectory(folder.resolve(name));
      Files.copy(Path.of(file + ".ca.pem"), certificates.resolve("ca.pem"));
      Files.copy(Path.of(file + ".pem"), certificates.resolve("driver.pem"));
      OutsideJudge judge =
          new OutsideJudge(
              Files.createDirectory(folder.resolve(name + "-work")),
              certificates,
              SimInstant.parse("2026-03-02T12:00:00Z"));
      assertThat(judge.download(ddd)).isEqualTo(12);
    }
  }

  /** cardpeek 0.8.4 without a display: {@code -c}; its scripts are laid out at the first start. */
  @Test
  void cardpeekReadsADriversCard() throws Exception {
    String file = driver("driver.card");
    Path home = Files.createDirectory(folder.resolve("home"));
    Map<String, String> environment = Map.of("HOME", home.toString());
    Path tree = folder.resolve("tree.xml");
    Path answers = folder.resolve("answers");
    Files.writeString(answers, "1\n1\n1\n1\n", StandardCharsets.US_ASCII);
    Pcscd.run(environment, answers, "cardpeek", "-c", "-r", "none", "-e", "os.exit(0)");
    Files.writeString(answers, "3\n", StandardCharsets.US_ASCII);
    Path script = folder.resolve("read.lua");
    Files.writeString(
        script,
        """
        dofile("%s/.cardpeek/scripts/tachograph.lua")
        ui.save_view("%s")
        os.exit(0)
        """
            .formatted(home, tree));
    try (LiveSession served = LiveSession.of("card", "serve", file)) {
      served.said("(карта 1: вставлена)");
      awaitSeen("Yes", 0);
      Pcscd.run(
          environment, answers, "cardpeek", "-c", "-r", FIRST, "-e", "dofile('" + script + "')");
    }
    String xml = Files.readString(tree, StandardCharsets.ISO_8859_1);
    assertThat(xml)
        .contains(">EF_Identification<", ">EF_Driver_Activity_Data<", ">EF_Specific_Conditions<")
        // Russia, the number's first signs "RUD"
        .contains("8:2B", "525544")
        .contains("3B95958011FE544143484F3E");
  }

  @Test
  void whereNobodyListensTheCommandSaysSo() {
    String file = driver("driver.card");
    Run run = Run.of("card", "serve", file, "--vpcd", "127.0.0.1:9");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("127.0.0.1:9", "pcscd");
  }
}
