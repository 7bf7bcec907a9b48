package tachotwin.app.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.dialect.Dialect;

/**
 * Plays the start-up of docs/wire.md, whose octets were derived by hand, against the block that is
 * served, in virtual time.
 */
class WirePageTest {
  private static final SimInstant START = SimInstant.parse("2026-03-02T05:00:00Z");
  private static final SimDuration ANSWER = SimDuration.ofMillis(100);

  @TempDir private Path folder;
  private final EventQueue queue = new EventQueue(START);
  private OctetWriter sent = new OctetWriter();

  @Test
  void startUpGoesAsThePageSays() throws IOException {
    BenchSettings settings =
        new BenchSettings(
            1, Profile.of("gost-34005-2022"), Variant.ONLINE, START, Dialect.builtIn());
    int answers = 0;
    try (ServedBlock block =
        new ServedBlock(
            settings,
            true,
            folder,
            queue,
            queue,
            octets -> sent.octets(octets),
            LineDecorator.NONE,
            event -> {})) {
      block.opened("test");
      for (String line : exchange()) {
        if (line.startsWith(">")) {
          sent = new OctetWriter();
          block.octets(Octets.hex(octets(line)));
          pass(ANSWER);
        } else if (line.startsWith("<")) {
          assertThat(sent.toOctets().toHex()).as(line).matches(pattern(octets(line)));
          answers++;
        } else if (line.startsWith("# 3 s")) {
          pass(SimDuration.ofSeconds(3));
        }
      }
    }
    assertThat(answers).isEqualTo(7);
  }

  private void pass(SimDuration time) {
    queue.runUntil(queue.now().plus(time));
  }

  private static List<String> exchange() throws IOException {
    Path page = Path.of(System.getProperty("tachotwin.root"), "docs", "wire.md");
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(page, StandardCharsets.UTF_8)) {
      if (line.matches("[><] [0-9A-F]{2} .*") || line.equals("# 3 s")) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** The octets of a line; the words behind them stand after two blanks. */
  private static String octets(String line) {
    return line.substring(2).split(" {2}", 2)[0].strip();
  }

  private static String pattern(String octets) {
    return octets.replace(" ", "").replace("*", "[0-9A-F]*");
  }
}
