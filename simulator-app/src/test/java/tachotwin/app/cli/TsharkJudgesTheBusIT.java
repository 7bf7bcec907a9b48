package tachotwin.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wireshark's own decoder reads the capture of a short drive. */
class TsharkJudgesTheBusIT {
  @TempDir private Path folder;

  private static List<String> tshark(Path capture, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", capture.toString()));
    command.addAll(List.of("-d", "can.subdissector,j1939"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as("%s", command).isZero();
    return out.lines().toList();
  }

  private static boolean installed() {
    try {
      Process process = new ProcessBuilder("tshark", "--version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void tco1ComesEvery50MillisecondsWithTheSpeedOfTheTrack()
      throws IOException, InterruptedException {
    boolean required = Boolean.parseBoolean(System.getenv("TACHOTWIN_REQUIRE_ORACLES"));
    assumeTrue(required || installed(), "NOTICE: tshark is not installed; the bus is not judged");
    // A point a second, 20 m apart to the north (20 / 111 195 of a degree): 72 km/h for 10 minutes.
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
    Path out = folder.resolve("out");
    Run run = Run.of("demo", "--track", track.toString(), "--out", out.toString());
    assertThat(run.exit()).as(run.err()).isZero();

    List<String> frames =
        tshark(
            out.resolve("can/bus.pcapng"),
            "-Y",
            "j1939.pgn == 65132",
            "-T",
            "fields",
            "-e",
            "frame.time_epoch",
            "-e",
            "j1939.data");
    // Ignition a minute before to a minute after the drive and ten seconds more: 20 a second.
    assertThat(frames.size()).isBetween(14_000, 15_000);
    double last = 0;
    int even = 0;
    for (String frame : frames) {
      String[] fields = frame.split("\t", -1);
      double at = Double.parseDouble(fields[0]);
      assertThat(last == 0 || Math.abs(at - last - 0.05) < 1e-6).as(frame).isTrue();
      last = at;
      String data = fields[1].replace(":", "");
      int speed = Integer.parseInt(data.substring(14, 16) + data.substring(12, 14), 16);
      even += Math.abs(speed / 256.0 - 72) < 1 ? 1 : 0;
    }
    assertThat(even).as("frames with 72 km/h in ten minutes").isGreaterThan(11_500);
  }
}
