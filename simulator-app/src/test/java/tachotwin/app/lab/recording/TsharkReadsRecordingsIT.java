package tachotwin.app.lab.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wireshark reads a recording with the dissector that lies in it. */
class TsharkReadsRecordingsIT {
  @TempDir private Path folder;

  private static List<String> tshark(Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("tshark", "-n", "-r", folder.resolve("capture.pcapng").toString()));
    command.addAll(List.of("-X", "lua_script:" + folder.resolve("zh.lua")));
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
  void fieldsAndCheckSumsComeOutOfTheDialect() throws IOException, InterruptedException {
    boolean required = Boolean.parseBoolean(System.getenv("TACHOTWIN_REQUIRE_ORACLES"));
    assumeTrue(
        required || installed(), "NOTICE: tshark is not installed; recordings are not judged");
    RecordingTest.record(folder, "4800");
    assertThat(
            tshark(
                folder,
                "-T",
                "fields",
                "-e",
                "frame.time_epoch",
                "-e",
                "frame.interface_name",
                "-e",
                "zh.cmd",
                "-e",
                "zh.answers",
                "-e",
                "zh.sb",
                "-e",
                "zh.number",
                "-e",
                "zh.crc.good",
                "-e",
                "zh.motion_second.speed256",
                "-e",
                "zh.motion_second.odometerMetres",
                "-e",
                "zh.motion_second.answer.flags"))
        .extracting(line -> line.replace("True", "1"))
        .containsExactly(
            "1772427600.001000000\tunit\t0x32\t\t\t\t1\t\t\t",
            "1772427600.005000000\tblock\t\t0x32\t0x75\t\t1\t\t\t",
            "1772427600.100000000\tunit\t0x37\t\t\t0\t1\t\t\t",
            "1772427600.105000000\tblock\t\t0x37\t0x00\t0\t1\t\t\t",
            "1772427600.200000000\tunit\t0x60\t\t\t1\t1\t18432\t1000\t",
            "1772427600.205000000\tblock\t\t0x60\t0x00\t1\t1\t\t\t0x0001",
            "1772427600.300000000\tunit\t\t\t\t\t\t\t\t");
    String text = String.join("\n", tshark(folder, "-V", "-Y", "zh.cmd == 0x60"));
    assertThat(text)
        .contains("Скорость: 18432 (72 км/ч)", "Состояние: движение (1)", "Mar  2, 2026 05:00:00");
    assertThat(tshark(folder, "-Y", "zh.broken")).hasSize(1);
  }
}
