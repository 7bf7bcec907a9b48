package tachotwin.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import tachotwin.app.lab.verdict.Fault;
import tachotwin.app.lab.verdict.Findings;
import tachotwin.app.lab.verdict.SignatureVerdict;

/** Prints what a command has found. */
final class Answer {
  private Answer() {}

  static void print(Terminal terminal, List<String> lines) {
    lines.forEach(terminal::line);
  }

  /** Prints JSON, indented, its lines ended by LF. */
  static void print(Terminal terminal, JsonNode json) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try {
      terminal.line(new ObjectMapper().writer(printer).writeValueAsString(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Ends the command with exit code 1 when something is wrong with the file or a signature could
   * not be judged.
   */
  static void judge(Path file, Findings findings) {
    if (findings.isGood()) {
      judgeOpen(file, findings);
      return;
    }
    Fault first = findings.faults().get(0);
    int more = findings.faults().size() - 1;
    throw Failure.check(
        "%s: %s, offset %d: %s%s"
            .formatted(
                file,
                first.part(),
                first.offset(),
                first.problem(),
                more == 0 ? "" : " (and " + more + " more)"));
  }

  private static void judgeOpen(Path file, Findings findings) {
    if (findings.open().isEmpty()) {
      return;
    }
    SignatureVerdict first = findings.open().get(0);
    throw Failure.check(
        "%s: %d of %d signatures are not judged: %s, offset %d: %s"
            .formatted(
                file,
                findings.open().size(),
                findings.signatures().size(),
                first.part(),
                first.from(),
                first.reason()));
  }
}
