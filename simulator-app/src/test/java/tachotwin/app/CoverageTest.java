package tachotwin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/coverage.md} true: every requirement with the tests that name it.
 *
 * <p>{@code -Dtest.jvm.args=-Dtachotwin.docs.write=true} writes the page instead of comparing it.
 */
class CoverageTest {
  private static final Path ROOT = Path.of(System.getProperty("tachotwin.root"));

  @Test
  void coveragePageIsCurrent() throws IOException {
    Map<String, List<String>> proofs = new TreeMap<>(ProofScan.of(ROOT));
    String page = CoveragePage.of(proofs);
    Path file = ROOT.resolve("docs/coverage.md");
    if (Boolean.getBoolean("tachotwin.docs.write")) {
      Files.writeString(file, page, StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .as(
            "docs/coverage.md is stale: run the tests with -Dtest.jvm.args=-Dtachotwin.docs.write=true")
        .isEqualTo(page);
  }

  @Test
  void everyProofNamesARequirementThatExists() throws IOException {
    assertThat(CoveragePage.ids()).containsAll(ProofScan.of(ROOT).keySet());
  }

  @Test
  void everyReasonStandsForARequirementThatNothingProves() throws IOException {
    assertThat(CoveragePage.ids()).containsAll(CoveragePage.reasons().keySet());
    assertThat(CoveragePage.reasons().keySet())
        .doesNotContainAnyElementsOf(ProofScan.of(ROOT).keySet());
  }
}
