package tachotwin.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The client of docs/clients, written in C from the text of appendix Ж, starts the block that is
 * served, by the protocol that the block has.
 */
class CZhClientIT {
  private static final Path SOURCE =
      Path.of(System.getProperty("tachotwin.root"), "docs", "clients", "zh_client.c");

  @TempDir private static Path tools;
  @TempDir private Path folder;

  // No warning of any kind, as the file itself asks to be compiled.
  @BeforeAll
  static void compile() throws Exception {
    assertThat(compiler("-o", program())).isEmpty();
  }

  @Test
  void coreCompilesWithoutALibrary() throws Exception {
    assertThat(compiler("-ffreestanding", "-DZH_CORE_ONLY", "-c", "-o", tools.resolve("core.o")))
        .isEmpty();
  }

  @Test
  void blockInServiceIsStartedBy04AndTellsItsStatus() throws Exception {
    try (LiveSession block = block()) {
      assertThat(client(block, "start")).isEqualTo("37: SB 00\nprotocol '04', CRC32\n");
      assertThat(client(block, "status"))
          .startsWith("37: SB 00\nprotocol '04', CRC32\n32: SB 00\n")
          .contains("mode 06, life 03, software 2.11, protocols 03\nblock 20E3S00000123456\n");
    }
  }

  @Test
  void blockThatSpeaks02OnlyIsStartedBy02() throws Exception {
    try (LiveSession block = block("--state", "factory", "--model", "НКМ-2")) {
      assertThat(client(block, "status"))
          .startsWith("37: SB 00\nprotocol '02', CRC16\n32: SB 00\n")
          .contains("life 00")
          .contains("protocols 01");
    }
  }

  // Ж.1.2.7, Ж.1.2.8: five octets of a thousand are faulty, a fifth of all exchanges.
  @Test
  void commandsGetThroughABadLine() throws Exception {
    try (LiveSession block = block("--faults", "0.005", "--fault-seed", "3")) {
      assertThat(client(block, "soak", "100")).startsWith("100 commands, ");
    }
  }

  private LiveSession block(Object... more) throws Exception {
    Object[] usual = {
      "block",
      "serve",
      "--tcp",
      "127.0.0.1:0",
      "--archive",
      folder.resolve("archive"),
      "--start",
      "2026-03-02T05:00:00Z",
      "--speed",
      "10"
    };
    return LiveSession.of(Stream.concat(Stream.of(usual), Stream.of(more)).toArray());
  }

  private String client(LiveSession block, Object... words) throws Exception {
    String address = block.said("tcp (127\\.0\\.0\\.1:[0-9]+)");
    return run(
        folder.resolve("client.log"),
        Stream.concat(Stream.of(program(), address), Stream.of(words)).toArray());
  }

  private static Path program() {
    return tools.resolve("zh_client");
  }

  private static String compiler(Object... more) throws Exception {
    Object[] strict = {"cc", "-std=c99", "-Wall", "-Wextra", "-Werror", "-pedantic"};
    return run(
        tools.resolve("cc.log"),
        Stream.of(Stream.of(strict), Stream.of(more), Stream.of(SOURCE))
            .flatMap(words -> words)
            .toArray());
  }

  private static String run(Path log, Object... words) throws Exception {
    try (ServedProcess process = ServedProcess.tool(log, words)) {
      assertThat(process.end(60)).as(process.output()).isZero();
      return process.output();
    }
  }
}
