package tachotwin.vu.media;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tachotwin.paper.PaperLine;
import tachotwin.port.Printer;

/**
 * The printer as the unit uses it: it is off where the temperature does not allow printing
 * (4.13.2), and a document whose paper ran out is printed from its start when paper was put in
 * (Order 36, 39.5).
 */
public final class DocumentPrinter implements Printer {
  /** Is told of the paper. */
  public interface Listener {
    /** The paper ran out before the end of a document. */
    void ranOut();

    /** Paper was put in; the document that waited is printed anew. */
    void goesOn();
  }

  private record Document(String title, List<PaperLine> lines) {}

  private final Printer printer;
  private final Listener listener;
  private boolean on = true;
  private @Nullable Document waiting;

  /** A printer that is on. */
  public DocumentPrinter(Printer printer, Listener listener) {
    this.printer = printer;
    this.listener = listener;
    printer.onPaper(this::goOn);
  }

  /** Turns it on or off. */
  public void turn(boolean nowOn) {
    on = nowOn;
    goOn();
  }

  /** The supply is gone, and what waited with it. */
  public void forget() {
    waiting = null;
  }

  @Override
  public boolean print(String title, List<PaperLine> lines) {
    waiting = null;
    if (on && printer.print(title, lines)) {
      return true;
    }
    if (!hasPaper()) {
      waiting = new Document(title, lines);
    }
    if (!printer.hasPaper()) {
      listener.ranOut();
    }
    return false;
  }

  @Override
  public boolean hasPaper() {
    return on && printer.hasPaper();
  }

  private void goOn() {
    Document document = waiting;
    if (document != null && hasPaper()) {
      listener.goesOn();
      print(document.title(), document.lines());
    }
  }
}
