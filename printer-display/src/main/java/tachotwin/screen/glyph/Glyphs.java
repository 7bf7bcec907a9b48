package tachotwin.screen.glyph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import tachotwin.paper.PaperLine;
import tachotwin.paper.Pictogram;

/**
 * The shapes of all cells of a {@link PaperLine} in one size: ISO 8859-5, the pictograms of
 * appendix А, «•» and the cell with all its dots.
 */
public final class Glyphs {
  private final int width;
  private final int height;
  private final int[][] rows = new int[256][];

  private Glyphs(int width, int height) {
    this.width = width;
    this.height = height;
    for (int cell = 0; cell < rows.length; cell++) {
      rows[cell] = new int[height];
    }
  }

  /** 16 × 32 dots: 24 cells are the 384 dots of a head of 48 mm. */
  public static Glyphs paper() {
    return read("paper-16x32.glyphs", "pictograms-16x18.txt");
  }

  /** 8 × 13 dots, for the display. */
  public static Glyphs screen() {
    return read("screen-8x13.glyphs", "pictograms-8x9.txt");
  }

  /** Dots of a cell from left to right. */
  public int width() {
    return width;
  }

  /** Dots of a cell from top to bottom. */
  public int height() {
    return height;
  }

  /** Whether a dot of a cell is dark. */
  public boolean dark(int cell, int x, int y) {
    return (rows[cell][y] >>> (width - 1 - x) & 1) != 0;
  }

  private static Glyphs read(String font, String pictograms) {
    Iterator<String> lines =
        resource(font).stream().filter(line -> !line.startsWith("#")).iterator();
    String[] head = lines.next().split(" ", -1);
    Glyphs out = new Glyphs(Integer.parseInt(head[1]), Integer.parseInt(head[2]));
    lines.forEachRemaining(out::sign);
    Iterator<String> art = resource(pictograms).iterator();
    while (art.hasNext()) {
      out.pictogram(Pictogram.valueOf(art.next()), art);
    }
    out.bullet();
    out.full();
    return out;
  }

  private void sign(String line) {
    String[] parts = line.split(" ", -1);
    int[] target = rows[Integer.parseInt(parts[0], 16)];
    for (int y = 0; y < height; y++) {
      target[y] = Integer.parseInt(parts[y + 1], 16);
    }
  }

  /** Rows to the next empty line; they stand in the middle of the cell's height. */
  private void pictogram(Pictogram pictogram, Iterator<String> art) {
    List<String> drawn = new ArrayList<>();
    for (String row = art.next(); !row.isEmpty(); row = art.hasNext() ? art.next() : "") {
      drawn.add(row);
    }
    int top = (height - drawn.size()) / 2;
    for (int y = 0; y < drawn.size(); y++) {
      rows[pictogram.code()][top + y] =
          Integer.parseInt(drawn.get(y).replace('#', '1').replace('.', '0'), 2);
    }
  }

  private void full() {
    Arrays.fill(rows[PaperLine.FULL], (1 << width) - 1);
  }

  private void bullet() {
    int dot = Math.max(2, width / 4);
    for (int y = (height - dot) / 2; y < (height + dot) / 2; y++) {
      rows[PaperLine.CONTINUATION][y] = ((1 << dot) - 1) << (width - dot) / 2;
    }
  }

  private static List<String> resource(String name) {
    try (InputStream in = Glyphs.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the glyphs " + name + " are missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
