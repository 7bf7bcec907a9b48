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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.app.vehicle.Gearbox;
import tachotwin.app.vehicle.IgnitionChange;
import tachotwin.app.vehicle.Motion;
import tachotwin.app.vehicle.ShippedTrack;
import tachotwin.app.vehicle.Track;
import tachotwin.app.vehicle.Vehicle;
import tachotwin.can.pgn.Tco1;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;

/** The main job on the shipped track, judged by what it leaves in its folder. */
class DemoIT {
  @TempDir private static Path folder;

  private static Run run;
  private static Path day;
  private static JsonNode summary;

  @BeforeAll
  static void playTheDay() throws IOException {
    day = folder.resolve("day");
    run = Run.of("demo", "--out", day.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    summary = new ObjectMapper().readTree(Files.readAllBytes(day.resolve("summary.json")));
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).map(root::relativize).sorted().toList();
    }
  }

  @Test
  void leavesEverythingThatItPromises() throws IOException {
    assertThat(files(day))
        .extracting(path -> path.toString().replace('\\', '/'))
        .contains(
            "printouts/1-d.3.1.txt",
            "printouts/1-d.3.1.png",
            "printouts/1-d.3.1.pdf",
            "printouts/2-d.3.2.txt",
            "printouts/3-d.3.5.png",
            "printouts/4-d.3.3.pdf",
            "printouts/5-d.3.4.pdf",
            "printouts/6-d.3.6.pdf",
            "printouts/reverse.png",
            "download/vu.ddd",
            "download/driver.ddd",
            "documents/000001-210.stlv",
            "documents/000002-202.stlv",
            "certificates/ca.pem",
            "certificates/block.pem",
            "certificates/driver.pem",
            "certificates/control.pem",
            "certificates/workshop.pem",
            "certificates/server.pem",
            "can/bus.log",
            "can/bus.pcapng",
            "trace.jsonl",
            "summary.json",
            "report.html");
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".unfinished"));
  }

  @Test
  void everythingOfTheDayHappens() {
    for (JsonNode one : summary.get("occurred")) {
      assertThat(one.get("happened").asBoolean()).as(one.get("what").asText()).isTrue();
    }
    assertThat(run.out())
        .contains("✓ Документы доставлены и подтверждены")
        .doesNotContain("не было");
  }

  @Test
  void sameSeedGivesTheSameOctetsInEveryFile() throws IOException {
    Path again = folder.resolve("again");
    assertThat(Run.of("demo", "--out", again.toString()).exit()).isZero();
    assertThat(files(again)).isEqualTo(files(day));
    for (Path file : files(day)) {
      assertThat(Files.mismatch(day.resolve(file), again.resolve(file)))
          .as("%s", file)
          .isEqualTo(-1);
    }
  }

  @Test
  void distancesOfTrackSensorAndPositionsAgree() {
    double track = summary.get("trackMetres").asDouble();
    assertThat(summary.get("odometerMetres").asDouble()).isBetween(track * 0.99, track * 1.01);
    assertThat(summary.get("blockMetres").asDouble()).isBetween(track * 0.99, track * 1.01);
  }

  @Test
  @Requirement({"CN-014", "CN-015"})
  void busCarriesTheSpeedOfTheTrackEvery50Milliseconds() throws IOException, DecodeException {
    Track track = ShippedTrack.read();
    Motion motion = Motion.recorded(track, track.time(0));
    long last = Long.MIN_VALUE;
    int frames = 0;
    for (String line : Files.readAllLines(day.resolve("can/bus.log"), UTF_8)) {
      if (!line.contains(" 0CFE6CEE#")) {
        continue;
      }
      long micros = Long.parseLong(line.substring(1, 18).replace(".", ""));
      boolean sleptBefore = last == Long.MIN_VALUE || micros - last > 1_000_000;
      assertThat(sleptBefore || micros - last == 50_000).as(line).isTrue();
      last = micros;
      frames++;
      Tco1 tco1 = Tco1.decode(Octets.hex(line.substring(line.indexOf('#') + 1)));
      // The sensor's speed is that of the last second, so it lies between the track's speeds then.
      SimInstant at = new SimInstant(micros);
      double now = motion.speed(at);
      double before = motion.speed(at.minus(SimDuration.ofSeconds(1)));
      assertThat(tco1.speed() / 256.0)
          .as(line)
          .isBetween(Math.min(now, before) - 2, Math.max(now, before) + 2);
    }
    // Twenty a second from ignition on until ten seconds after ignition off, both ends included.
    long expected = 0;
    List<IgnitionChange> key = new Vehicle(motion, 8000, Gearbox.lorry()).ignitionChanges();
    for (int i = 0; i + 1 < key.size(); i += 2) {
      expected += key.get(i + 1).at().since(key.get(i).at()).micros() / 50_000 + 200;
    }
    assertThat((long) frames).isBetween(expected, expected + key.size());
  }

  @Test
  @Requirement("CN-009")
  void vehicleIdentificationIsAnnouncedWhenTheClusterAsks() throws IOException {
    List<String> packets =
        Files.readAllLines(day.resolve("can/bus.log"), UTF_8).stream()
            .filter(line -> line.contains(" 18EAEE17#") || line.contains(" 1CEB"))
            .map(line -> line.substring(line.indexOf("can0 ") + 5))
            .limit(4)
            .toList();
    // RQST of 65260 = 00FEEC; «XTC000000A0000001*» in packets of seven octets, filled with FF.
    assertThat(packets)
        .containsExactly(
            "18EAEE17#ECFE00",
            "1CEBFFEE#0158544330303030",
            "1CEBFFEE#0230304130303030",
            "1CEBFFEE#033030312AFFFFFF");
  }

  @Test
  @Requirement({"PR-002", "PR-003", "PR-033"})
  void stripsHave24ColumnsAndEndWithPlaceTimeAndBlock() throws IOException {
    List<String> strips = List.of("1-d.3.1", "2-d.3.2", "3-d.3.5", "4-d.3.3", "5-d.3.4", "6-d.3.6");
    for (String name : strips) {
      List<String> lines = Files.readAllLines(day.resolve("printouts/" + name + ".txt"), UTF_8);
      assertThat(lines).allMatch(line -> line.codePointCount(0, line.length()) == 24);
      assertThat(lines.get(0)).startsWith("02/03/2026 14:0").endsWith("(UTC)  ");
      assertThat(lines)
          .contains(
              "Фамилия Орехов          ", "RUS/О000ОО77            ", "ГНСС                    ");
      // Д.3.6 has the block before date, time and place (its items 10 and 11).
      int place = lines.lastIndexOf("ГНСС                    ");
      assertThat(lines.lastIndexOf("•20E3S00000123456       ")).isBetween(place - 2, lines.size());
    }
  }

  @Test
  void archiveOfTheBlockIsWholeByOurOwnJudgement() {
    String ca = day.resolve("certificates/ca.pem").toString();
    Run judged = Run.of("block", "verify", day.toString(), "--ca", ca);
    assertThat(judged.exit()).as(judged.out() + judged.err()).isZero();
    assertThat(judged.out()).contains("записей после последней подписи 0");
  }

  private static List<Path> signedFiles() throws IOException {
    try (Stream<Path> documents = Files.list(day.resolve("documents"))) {
      List<Path> out = new ArrayList<>(documents.sorted().toList());
      out.add(day.resolve("download/vu.ddd"));
      out.add(day.resolve("download/driver.ddd"));
      return out;
    }
  }

  private static String command(Path file) {
    return file.toString().endsWith(".ddd") ? "ddd" : "document";
  }

  @Test
  void everySignatureIsGoodByOurOwnJudgement() throws IOException {
    String ca = day.resolve("certificates/ca.pem").toString();
    for (Path file : signedFiles()) {
      Run judged = Run.of(command(file), "verify", file.toString(), "--ca", ca);
      assertThat(judged.exit()).as(file + "\n" + judged.out() + judged.err()).isZero();
    }
  }

  @Test
  @Requirement({"AI-023", "DL-023"})
  void everySignatureIsGoodByTheJudgementOfOpenSsl(@TempDir Path work) throws IOException {
    OutsideJudge judge =
        new OutsideJudge(
            work, day.resolve("certificates"), SimInstant.parse("2026-03-02T14:05:00Z"));
    // Records 01…05 at least; 0501 0520 050E 0521 0502…0508 0522 C2F2 C2F3, then C2F0, C2F7 and
    // C2F1 of
    // the block; in each document the block's signature and the card's.
    assertThat(judge.download(day.resolve("download/vu.ddd"))).isGreaterThanOrEqualTo(5);
    assertThat(judge.download(day.resolve("download/driver.ddd"))).isEqualTo(17);
    assertThat(judge.document(day.resolve("documents/000001-210.stlv"))).isEqualTo(2);
    assertThat(judge.document(day.resolve("documents/000002-202.stlv"))).isEqualTo(2);
    assertThat(judge.archive(day.resolve("block"))).isGreaterThanOrEqualTo(2);
  }

  @Test
  @Requirement({"AI-017", "AI-024"})
  void documentsLeaveEncryptedWithinAMinuteOfTheirSigning() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<SimInstant> sent = new ArrayList<>();
    List<SimInstant> formed = new ArrayList<>();
    List<String> document = new ArrayList<>();
    for (String name : List.of("000001-210.stlv", "000002-202.stlv")) {
      byte[] octets = Files.readAllBytes(day.resolve("documents").resolve(name));
      // Twenty octets behind the heads: enough to be nowhere by chance.
      document.add(Octets.of(octets).slice(20, 40).toHex());
    }
    for (String line : Files.readAllLines(day.resolve("trace.jsonl"), UTF_8)) {
      // A document is archived when it is composed and again when the card has signed it.
      if (line.contains("\"seam\":\"DOCUMENT\"") && line.contains("8108")) {
        formed.add(SimInstant.parse(mapper.readTree(line).get("t").asText()));
      } else if (line.contains("\"seam\":\"AISTK\"")) {
        JsonNode event = mapper.readTree(line);
        String octets = event.get("octets").asText();
        assertThat(document).noneMatch(octets::contains);
        // Header of 37 octets, then 39 82 xx xx and the encrypted payload A0 of more than 255.
        if (octets.startsWith("398", 74) && octets.substring(74, 90).contains("A082")) {
          sent.add(SimInstant.parse(event.get("t").asText()));
        }
      }
    }
    assertThat(sent).hasSize(2);
    assertThat(formed).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThat(sent.get(i).since(formed.get(i)))
          .isBetween(SimDuration.ZERO, SimDuration.ofSeconds(60));
    }
  }

  @Test
  void changedOctetOfAFileIsNamed() throws IOException {
    Path changed = folder.resolve("changed.ddd");
    byte[] octets = Files.readAllBytes(day.resolve("download/driver.ddd"));
    octets[octets.length / 2] ^= 1;
    Files.write(changed, octets);
    String ca = day.resolve("certificates/ca.pem").toString();
    Run judged = Run.of("ddd", "verify", changed.toString(), "--ca", ca);
    assertThat(judged.exit()).isEqualTo(1);
    assertThat(judged.out() + judged.err()).contains("0504");
  }

  @Test
  void violationOfTheDayIsAmongTheEventsOnPaper() throws IOException {
    // Д.2, 13.2: «Превышено время управления до перерыва», continued with «•» (4.10.15).
    assertThat(Files.readString(day.resolve("printouts/2-d.3.2.txt"), UTF_8))
        .contains(
            "Превышено время         \n•управления до перерыва \nНачало неисправности:   \n",
            "Превышена макс. скорость\n");
  }

  @Test
  void reportNeedsNothingElse() throws IOException {
    String page = Files.readString(day.resolve("report.html"), UTF_8);
    assertThat(page).doesNotContain("http://", "https://", "src=\"/", "<script");
    assertThat(page).contains("data:image/png;base64,", "Управление");
  }

  @Test
  void traceIsOneJsonObjectALineInTheOrderOfTime() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<String> seams = new ArrayList<>();
    String last = "";
    for (String line : Files.readAllLines(day.resolve("trace.jsonl"), UTF_8)) {
      JsonNode event = mapper.readTree(line);
      String at = event.get("t").asText();
      assertThat(SimInstant.parse(at))
          .isGreaterThanOrEqualTo(last.isEmpty() ? SimInstant.parse(at) : SimInstant.parse(last));
      last = at;
      if (!seams.contains(event.get("seam").asText())) {
        seams.add(event.get("seam").asText());
      }
      assertThat(event.get("clause").asText()).isNotEmpty();
    }
    assertThat(seams)
        .contains(
            "ZH",
            "APDU",
            "CAN",
            "AISTK",
            "HAND",
            "SCREEN",
            "PAPER",
            "ARCHIVE",
            "DOCUMENT",
            "MEDIA");
  }

  @Test
  void anotherTrackWithoutTimesAndWithoutStopsWorks() throws IOException {
    Path gpx = folder.resolve("straight.gpx");
    // 0.5 degree of latitude is 55.6 km.
    Files.writeString(
        gpx,
        """
        <gpx version="1.0" creator="x"><trk><trkseg>
        <trkpt lat="55.0" lon="37.0"/><trkpt lat="55.25" lon="37.0"/><trkpt lat="55.5" lon="37.0"/>
        </trkseg></trk></gpx>
        """,
        UTF_8);
    Path out = folder.resolve("straight");
    Run other = Run.of("demo", "--track", gpx.toString(), "--out", out.toString(), "--seed", "7");
    assertThat(other.exit()).as(other.err()).isZero();
    JsonNode told = new ObjectMapper().readTree(Files.readAllBytes(out.resolve("summary.json")));
    assertThat(told.get("trackMetres").asDouble()).isBetween(55_500.0, 55_700.0);
    double track = told.get("trackMetres").asDouble();
    assertThat(told.get("odometerMetres").asDouble()).isBetween(track * 0.99, track * 1.01);
    assertThat(other.out()).contains("— не было: Управление дольше 4 ч 30 мин");
  }

  @Test
  void violationThatEndsWithTheArrivalIsSignedAndDelivered() throws IOException {
    // 5 degrees of latitude without a stop: 556 km, about seven hours at a lorry's pace.
    Path gpx = folder.resolve("long.gpx");
    Files.writeString(
        gpx,
        """
        <gpx version="1.1" creator="x"><rte><rtept lat="50" lon="40"/><rtept lat="55" lon="40"/></rte></gpx>
        """,
        UTF_8);
    Path out = folder.resolve("long");
    Run other = Run.of("demo", "--track", gpx.toString(), "--out", out.toString());
    assertThat(other.exit()).as(other.err()).isZero();
    assertThat(other.out())
        .contains("✓ Управление дольше 4 ч 30 мин без перерыва: документ 202 (1 раз)\n")
        .contains("ожидает 0");
    Path document = out.resolve("documents/000001-202.stlv");
    String ca = out.resolve("certificates/ca.pem").toString();
    Run judged = Run.of("document", "verify", document.toString(), "--ca", ca);
    assertThat(judged.exit()).as(judged.out()).isZero();
    assertThat(judged.out()).contains("8108");
  }
}
