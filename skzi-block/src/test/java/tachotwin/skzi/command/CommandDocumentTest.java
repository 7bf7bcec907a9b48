package tachotwin.skzi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandDocumentTest {
  private static final Path MODULE = Path.of("").toAbsolutePath();

  @Test
  void isWhatStandsInTheFolderOfDocuments() throws IOException {
    Path fresh = MODULE.resolve("target/skzi-commands.md");
    Files.createDirectories(fresh.getParent());
    Files.writeString(fresh, CommandDocument.markdown(), StandardCharsets.UTF_8);
    Path document = MODULE.resolveSibling("docs/skzi-commands.md");
    assertThat(Files.readString(document, StandardCharsets.UTF_8))
        .as("stale: copy %s over it", fresh)
        .isEqualToNormalizingNewlines(CommandDocument.markdown());
  }
}
