package tachotwin.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.vectors.Requirement;

/**
 * The client of docs/clients, written in Python from the text of appendix Ж alone, judges the block
 * that is served: it derives every answer from the text and compares octet by octet.
 */
@Tag("octets")
class ZhClientIT {
  private static final Path CLIENT =
      Path.of(System.getProperty("tachotwin.root"), "docs", "clients", "zh_client.py");

  @TempDir private Path folder;

  // Both check sums, numbering, repetition, choice of the protocol, start-up, Ж.1.2.9, Ж.2.2.
  @Requirement({"SK-033", "SK-035", "SK-036", "SK-047", "SK-048"})
  @Test
  void clientGetsThroughEverythingAndItsAnswersToEachError() throws Exception {
    try (ServedProcess block = block("active")) {
      String said = client(address(block), "walk");
      assertThat(said).doesNotContain("FAIL").endsWith("0 checks failed\n");
      assertThat(said.lines().filter(line -> line.startsWith("ok"))).hasSizeGreaterThan(60);
    }
  }

  @Requirement({"SK-035", "SK-036", "SK-047"})
  @Test
  void blockThatIsBoundToNoProtocolStaysIn02() throws Exception {
    try (ServedProcess block = block("factory")) {
      assertThat(client(address(block), "walk02")).doesNotContain("FAIL").contains("'02' goes on");
    }
  }

  // Ж.1.2.7, Ж.1.2.8: one octet of a hundred is faulty; the client repeats, restarts, goes on.
  @Requirement("SK-034")
  @Test
  void clientGetsItsCommandsThroughABadLine() throws Exception {
    try (ServedProcess block = block("active", "--faults", "0.01", "--speed", "10")) {
      assertThat(client(address(block), "soak", "150"))
          .contains("150 commands")
          .endsWith("0 checks failed\n");
    }
  }

  private ServedProcess block(String state, String... more) throws Exception {
    Object[] words = new Object[10 + more.length];
    Object[] usual = {
      "block",
      "serve",
      "--tcp",
      "127.0.0.1:0",
      "--state",
      state,
      "--archive",
      folder.resolve("archive"),
      "--start",
      "2026-03-02T05:00:00Z"
    };
    System.arraycopy(usual, 0, words, 0, usual.length);
    System.arraycopy(more, 0, words, usual.length, more.length);
    return ServedProcess.product(folder.resolve("block.log"), words);
  }

  private static String address(ServedProcess block) throws Exception {
    String address = block.await("tcp (127\\.0\\.0\\.1:[0-9]+)", 60);
    block.await("Питание блока", 60);
    return address;
  }

  private String client(Object... words) throws Exception {
    Object[] line = new Object[words.length + 2];
    line[0] = "python3";
    line[1] = CLIENT;
    System.arraycopy(words, 0, line, 2, words.length);
    try (ServedProcess client = ServedProcess.tool(folder.resolve("client.log"), line)) {
      client.end(120);
      return client.output();
    }
  }
}
