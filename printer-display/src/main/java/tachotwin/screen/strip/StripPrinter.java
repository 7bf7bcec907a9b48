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
  private int left = Integer.MAX_VALUE;
  private boolean faulty;
  private Runnable onPaper = () -> {};

  /** A printer with a fresh roll. */
  public StripPrinter(SimClock clock, Trace trace) {
    this.clock = clock;
    this.trace = trace;
  }

  /** Puts a fresh roll in or takes it out. */
  public void paper(boolean present) {
    roll(present ? Integer.MAX_VALUE : 0);
  }

  /** Puts a roll in of which so many lines are left. */
  public void roll(int lines) {
    left = lines;
    if (lines > 0) {
      onPaper.run();
    }
  }

  /** It works no longer, or again. */
  public void fail(boolean now) {
    faulty = now;
  }

  @Override
  public boolean hasPaper() {
    return left > 0;
  }

  @Override
  public void onPaper(Runnable told) {
    onPaper = told;
  }

  @Override
  public boolean print(String title, List<PaperLine> lines) {
    if (faulty || left == 0) {
      return false;
    }
    boolean enough = lines.size() <= left;
    put(title, enough ? lines : lines.subList(0, left));
    left = enough ? left - lines.size() : 0;
    return enough;
  }

  private void put(String title, List<PaperLine> lines) {
    Printout printout = new Printout(clock.now(), title, lines);
    printed.add(printout);
    Supplier<Decoded> decoded =
        () ->
            new Decoded(
                "Распечатка " + title,
                "Д.3",
                List.of(new Field("Строк", String.valueOf(lines.size()), "4.10.16")));
    trace.emit(new TraceEvent(printout.at(), Seam.PAPER, "unit", "printer", cells(lines), decoded));
  }

  /** What came out so far, in order. */
  public List<Printout> printed() {
    return List.copyOf(printed);
  }

  private static Octets cells(List<PaperLine> lines) {
    return Octets.concat(lines.stream().map(PaperLine::cells).toArray(Octets[]::new));
  }
}
