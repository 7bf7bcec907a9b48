package tachotwin.screen.strip;

import java.util.List;
import java.util.stream.Collectors;
import tachotwin.paper.PaperLine;
import tachotwin.time.SimInstant;

/**
 * One printed document.
 *
 * @param at when it came out
 * @param title what it is, for a file name
 * @param lines its lines
 */
public record Printout(SimInstant at, String title, List<PaperLine> lines) {
  /** Keeps its own copy of the lines. */
  public Printout {
    lines = List.copyOf(lines);
  }

  /** The lines as text, 24 signs each, a line feed after each. */
  public String text() {
    return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
  }
}
