package tachotwin.screen.strip;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.port.Printer;
import tachotwin.time.SimClock;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;
import tachotwin.trace.Seam;
import tachotwin.trace.Trace;
import tachotwin.trace.TraceEvent;

/** The printer of the vehicle unit with its roll of paper. */
public final class StripPrinter implements Printer {
  private final SimClock clock;
  private final Trace trace;
  private final List<Printout> printed = new ArrayList<>();
  private boolean paper = true;

  /** A printer with a fresh roll. */
  public StripPrinter(SimClock clock, Trace trace) {
    this.clock = clock;
    this.trace = trace;
  }

  /** Puts a roll in or takes it out. */
  public void paper(boolean present) {
    this.paper = present;
  }

  @Override
  public boolean print(String title, List<PaperLine> lines) {
    if (!paper) {
      return false;
    }
    Printout printout = new Printout(clock.now(), title, lines);
    printed.add(printout);
    Supplier<Decoded> decoded =
        () ->
            new Decoded(
                "Распечатка " + title,
                "Д.3",
                List.of(new Field("Строк", String.valueOf(lines.size()), "4.10.16")));
    trace.emit(new TraceEvent(printout.at(), Seam.PAPER, "unit", "printer", cells(lines), decoded));
    return true;
  }

  /** What came out so far, in order. */
  public List<Printout> printed() {
    return List.copyOf(printed);
  }

  private static Octets cells(List<PaperLine> lines) {
    return Octets.concat(lines.stream().map(PaperLine::cells).toArray(Octets[]::new));
  }
}
