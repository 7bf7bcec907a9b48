package tachotwin.screen.render;

import java.util.List;
import tachotwin.paper.PaperLine;
import tachotwin.screen.glyph.Glyphs;

/**
 * Lines as they stand on a strip of paper of 57 mm at 8 dots a millimetre: 456 dots, of which the
 * head prints 384; a cell is 2 × 4 mm, above the least size of 1.5 × 2.1 mm (4.10.17).
 */
public final class StripRenderer {
  /** Dots of the paper's width. */
  public static final int PAPER = 456;

  /** Dots of a millimetre of the paper. */
  public static final int DOTS_PER_MM = 8;

  private static final int FEED = 32;
  private static final int TEETH = 8;

  private final Glyphs glyphs = Glyphs.paper();

  /** The dots of a printed document. */
  public Bitmap render(List<PaperLine> lines) {
    int left = (PAPER - PaperLine.WIDTH * glyphs.width()) / 2;
    Bitmap out = new Bitmap(PAPER, lines.size() * glyphs.height() + 2 * FEED);
    for (int i = 0; i < lines.size(); i++) {
      out.write(lines.get(i), glyphs, left, FEED + i * glyphs.height());
    }
    tear(out, 0, 1);
    tear(out, out.height() - 1, -1);
    return out;
  }

  /** The toothed edges where the strip was torn off. */
  static void tear(Bitmap out, int edge, int inwards) {
    for (int x = 0; x < out.width(); x++) {
      int phase = x % (2 * TEETH);
      out.darken(x, edge + inwards * (phase < TEETH ? phase : 2 * TEETH - 1 - phase));
    }
  }
}
