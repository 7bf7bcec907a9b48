package tachotwin.paper;

import java.util.ArrayList;
import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;

/**
 * One line of 24 cells (4.10.16): an octet a cell, ISO 8859-5 (4.10.18), where the control octets
 * that this set leaves free are {@link Pictogram pictograms} and {@link #CONTINUATION}.
 *
 * @param cells 24 octets
 */
public record PaperLine(Octets cells) {
  /** Cells of a line. */
  public static final int WIDTH = 24;

  /** The octet of «•», which opens a continued line (4.10.15). */
  public static final int CONTINUATION = 0x9F;

  /** The sign «•». */
  public static final char BULLET = '•';

  /** The octet of «А» in ISO 8859-5. */
  private static final int FIRST_LETTER = 0xB0;

  /** An empty line. */
  public static final PaperLine BLANK = new PaperLine(Octets.filled(' ', WIDTH));

  /** Refuses anything but 24 cells. */
  public PaperLine {
    if (cells.length() != WIDTH) {
      throw new IllegalArgumentException("a line of " + cells.length() + " cells");
    }
  }

  /** A text of at most 24 signs, filled with blanks. */
  public static PaperLine of(String text) {
    if (text.length() > WIDTH) {
      throw new IllegalArgumentException("«" + text + "» is longer than a line");
    }
    int[] cells = new int[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      cells[i] = i < text.length() ? cell(text.charAt(i)) : ' ';
    }
    return new PaperLine(Octets.ofInts(cells));
  }

  /**
   * A text over as many lines as it needs; each after the first opens with «•» (4.10.2, 4.10.15).
   */
  public static List<PaperLine> wrapped(String text) {
    List<PaperLine> out = new ArrayList<>();
    String left = text;
    String lead = "";
    while (left.length() + lead.length() > WIDTH) {
      int room = WIDTH - lead.length();
      int cut = left.lastIndexOf(' ', room);
      int end = cut > 0 ? cut : room;
      out.add(of(lead + left.substring(0, end)));
      left = left.substring(cut > 0 ? cut + 1 : end);
      lead = String.valueOf(BULLET);
    }
    out.add(of(lead + left));
    return List.copyOf(out);
  }

  /** A text at the left and another at the right end of the line (4.10.13). */
  public static PaperLine split(String left, String right) {
    int gap = Math.max(1, WIDTH - left.length() - right.length());
    String line = left + " ".repeat(gap) + right;
    return of(line.length() > WIDTH ? line.substring(line.length() - WIDTH) : line);
  }

  /** The line as text; pictograms are the signs of {@link Pictogram#sign()}. */
  public String text() {
    StringBuilder out = new StringBuilder(WIDTH);
    for (int i = 0; i < WIDTH; i++) {
      out.append(sign(cells.u8(i)));
    }
    return out.toString();
  }

  /** Reads a line of 24 octets. */
  public static PaperLine decode(OctetReader in) throws DecodeException {
    return new PaperLine(in.octets(WIDTH, "строка", "4.10.16"));
  }

  private static int cell(char sign) {
    return sign >= ' ' && sign <= '~' ? sign : beyondAscii(sign);
  }

  private static int beyondAscii(char sign) {
    if (sign == BULLET) {
      return CONTINUATION;
    }
    // ISO 8859-5 has the Cyrillic letters in the order of Unicode.
    if (sign >= 'А' && sign <= 'я') {
      return sign - 'А' + FIRST_LETTER;
    }
    Pictogram pictogram = Pictogram.ofSign(sign);
    return pictogram != null ? pictogram.code() : Text.cyrillic(String.valueOf(sign)).u8(0);
  }

  private static char sign(int cell) {
    if (cell == CONTINUATION) {
      return BULLET;
    }
    Pictogram pictogram = Pictogram.ofCode(cell);
    if (pictogram != null) {
      return pictogram.sign();
    }
    return new String(new byte[] {(byte) cell}, Text.ISO_8859_5).charAt(0);
  }
}
