package tachotwin.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentTableTest {
  /** With {@code -Dtest.jvm.args=-Dtachotwin.docs.write=true} the file is written anew. */
  @Test
  void theTableInTheDocsIsCurrent() throws IOException {
    Path file = Path.of("..", "..", "docs", "documents.md");
    if (Boolean.getBoolean("tachotwin.docs.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, DocumentTable.markdown());
    }
    assertThat(Files.readString(file)).isEqualTo(DocumentTable.markdown());
  }

  @Test
  void everyCodeHasOneMeaning() {
    Set<Integer> codes = new HashSet<>();
    for (Attribute one : Attribute.values()) {
      assertThat(codes.add(one.code())).as("%d", one.code()).isTrue();
      assertThat(one.code()).isBetween(8000, 8999);
      assertThat(Attribute.of(one.code())).contains(one);
    }
    for (DocumentType one : DocumentType.values()) {
      assertThat(DocumentType.of(one.tag())).contains(one);
    }
  }
}
