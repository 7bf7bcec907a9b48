package tachotwin.screen.screen;

import java.util.List;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.port.Display;
import tachotwin.screen.glyph.Glyphs;
import tachotwin.screen.render.Bitmap;
import tachotwin.screen.render.LcdRenderer;
import tachotwin.time.SimClock;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;
import tachotwin.trace.Seam;
import tachotwin.trace.Trace;
import tachotwin.trace.TraceEvent;

/**
 * The display: 2 × 24 cells of 8 × 13 dots (O36 38.2: at least 20 signs). Tells the trace when what
 * it shows changes.
 */
public final class DotDisplay implements Display {
  /** The name of a warning in the trace. */
  public static final String WARNING = "Предупреждение";

  /**
   * Micrometres from one dot of the modelled glass to the next: a capital letter of 6 × 9 dots is
   * 3.6 × 5.4 mm, above the least size of 3.5 × 5 mm (O36 38.2).
   */
  public static final int DOT_MICROMETRES = 600;

  private static final int MARGIN = 4;
  private static final int GAP = 2;

  /** Dots from left to right. */
  public static final int WIDTH = PaperLine.WIDTH * Glyphs.screen().width() + 2 * MARGIN;

  /** Dots from top to bottom. */
  public static final int HEIGHT = 2 * Glyphs.screen().height() + GAP + 2 * MARGIN;

  private final SimClock clock;
  private final Trace trace;
  private PaperLine upper = PaperLine.BLANK;
  private PaperLine lower = PaperLine.BLANK;
  private boolean warning;

  /** A dark display. */
  public DotDisplay(SimClock clock, Trace trace) {
    this.clock = clock;
    this.trace = trace;
  }

  @Override
  public void show(PaperLine newUpper, PaperLine newLower, boolean newWarning) {
    if (newUpper.equals(upper) && newLower.equals(lower) && newWarning == warning) {
      return;
    }
    upper = newUpper;
    lower = newLower;
    warning = newWarning;
    trace.emit(
        new TraceEvent(
            clock.now(),
            Seam.SCREEN,
            "unit",
            "display",
            Octets.concat(upper.cells(), lower.cells()),
            () ->
                new Decoded(
                    newWarning ? WARNING : "Экран",
                    "4.9.1",
                    List.of(
                        new Field("Строка 1", newUpper.text(), "4.9.1"),
                        new Field("Строка 2", newLower.text(), "4.9.1")))));
  }

  /** The upper line. */
  public PaperLine upper() {
    return upper;
  }

  /** The lower line. */
  public PaperLine lower() {
    return lower;
  }

  /** Whether what is shown is a warning, which blinks. */
  public boolean isWarning() {
    return warning;
  }

  /** What is shown as a PNG file: the dots of a liquid crystal, a warning light on dark. */
  public Octets picture() {
    return new LcdRenderer().png(dots(), warning);
  }

  /** The dots of what is shown. */
  public Bitmap dots() {
    Glyphs glyphs = Glyphs.screen();
    Bitmap out = new Bitmap(WIDTH, HEIGHT);
    out.write(upper, glyphs, MARGIN, MARGIN);
    out.write(lower, glyphs, MARGIN, MARGIN + GAP + glyphs.height());
    return out;
  }
}
