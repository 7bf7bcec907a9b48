package tachotwin.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole drive in another dialect leaves the same papers and downloads. */
class DialectDemoIT {
  @TempDir private Path folder;

  private Path demo(Path track, String name, String... more) {
    Path out = folder.resolve(name);
    List<String> words = new java.util.ArrayList<>();
    words.addAll(List.of("demo", "--track", track.toString(), "--out", out.toString()));
    words.addAll(List.of(more));
    Run run = Run.of(words.toArray(new String[0]));
    assertThat(run.exit()).as(run.err()).isZero();
    return out;
  }

  @Test
  void driveInAnotherDialectIsTheSameDrive() throws IOException {
    // 20 m a second to the north for ten minutes: 72 km/h.
    StringBuilder gpx = new StringBuilder("<gpx version=\"1.1\" creator=\"x\"><trk><trkseg>");
    for (int second = 0; second < 600; second++) {
      gpx.append(
          String.format(
              Locale.ROOT,
              "<trkpt lat=\"%.7f\" lon=\"37\"><time>2026-03-02T05:%02d:%02dZ</time></trkpt>",
              55 + second * 20 / 111_195.0,
              second / 60,
              second % 60));
    }
    Path track = folder.resolve("even.gpx");
    Files.writeString(track, gpx.append("</trkseg></trk></gpx>"), UTF_8);
    Path dialect = folder.resolve("turned.dialect");
    // All numbers turned round, other check sums, the codes of start-up and motion moved.
    Files.writeString(
        dialect,
        Session.of("dialect")
            .out()
            .replace("order big", "order little")
            .replace("length big", "length little")
            .replace("start=A56C ", "start=36A5 ")
            .replace("command 32 STATUS", "command B2 STATUS")
            .replace("command 37 END", "command B7 END")
            .replace("command 60 MOTION", "command A0 MOTION"),
        UTF_8);
    Path ours = demo(track, "ours");
    Path theirs = demo(track, "theirs", "--dialect", dialect.toString());
    for (String file : List.of("download/vu.ddd", "download/driver.ddd", "summary.json")) {
      assertThat(theirs.resolve(file)).as(file).hasSameBinaryContentAs(ours.resolve(file));
    }
    assertThat(Files.readString(ours.resolve("trace.jsonl"), UTF_8)).contains("\"60 Параметры");
    assertThat(Files.readString(theirs.resolve("trace.jsonl"), UTF_8))
        .contains("\"A0 Параметры")
        .doesNotContain("\"60 Параметры");
  }
}
