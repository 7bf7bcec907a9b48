package tachotwin.skzi.report;

import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.paper.PaperLine;
import tachotwin.paper.Pictogram;

/** The lines of a report as they are composed, by the rules 4.10.8–4.10.16. */
final class Page {
  private static final int LINE_FEED = 0x0A;
  private static final int ROOM_BEHIND_BULLET = PaperLine.WIDTH - 1;
  private static final int LINES_OF_A_NAME = 2;

  private final List<PaperLine> lines;
  private final boolean veiled;

  /** An empty page. */
  Page() {
    this(new ArrayList<>(), false);
  }

  private Page(List<PaperLine> lines, boolean veiled) {
    this.lines = lines;
    this.veiled = veiled;
  }

  /** The lines so far. */
  List<PaperLine> lines() {
    return List.copyOf(lines);
  }

  /** A block. */
  Page add(ReportBlock block) {
    block.print(this);
    return this;
  }

  /** A block; what may not be shown of it is blanks behind the names of its fields (4.10.11). */
  Page add(ReportBlock block, boolean shown) {
    block.print(shown ? this : new Page(lines, true));
    return this;
  }

  /** Words of the standard, over several lines where one is too short (4.10.2, 4.10.15). */
  Page line(String text) {
    lines.addAll(PaperLine.wrapped(printable(text)));
    return this;
  }

  /** Pictograms one after another, as identifier of a block (4.10.8). */
  Page pictograms(String before, Pictogram... signs) {
    StringBuilder text = new StringBuilder(before);
    for (Pictogram sign : signs) {
      text.append(sign.sign());
    }
    return line(text.toString());
  }

  /** A text without the name of a field. */
  Page value(String text) {
    return text.isBlank() ? this : line(veiled ? "" : text);
  }

  /** The name of a field and a text; nothing where there is no text (4.10.12). */
  Page field(String name, String text) {
    return text.isBlank() ? this : line(veiled ? name : name + " " + text);
  }

  /**
   * The name of a field and that of a person, an organisation or a place, cut to the field: what is
   * left of the line and the line that continues it (4.10.2, 4.10.14).
   */
  Page name(String name, String text) {
    if (text.isBlank() || veiled) {
      return field(name, text);
    }
    List<PaperLine> wrapped = PaperLine.wrapped(printable((name + " " + text).strip()));
    lines.addAll(wrapped.subList(0, Math.min(wrapped.size(), LINES_OF_A_NAME)));
    return this;
  }

  /** The name of a field and a number at the right edge (4.10.13). */
  Page number(String name, String number) {
    if (veiled) {
      return line(name);
    }
    if (name.length() + 1 + number.length() <= PaperLine.WIDTH) {
      lines.add(PaperLine.split(name, number));
      return this;
    }
    line(name);
    int gap = Math.max(0, ROOM_BEHIND_BULLET - number.length());
    return line(PaperLine.BULLET + " ".repeat(gap) + number);
  }

  /** Longitude and latitude; nothing where no place is known. */
  Page coordinates(GeoCoordinates place) {
    if (place.isNone()) {
      return this;
    }
    return field("Долгота", degrees(place.longitude(), 3))
        .field("Широта", degrees(place.latitude(), 2));
  }

  /** A line between blocks. */
  Page rule() {
    return line("-".repeat(PaperLine.WIDTH));
  }

  /** Empty lines for what is written by hand (Д.2, note to 21). */
  Page room(int count) {
    for (int i = 0; i < count; i++) {
      lines.add(PaperLine.BLANK);
    }
    return this;
  }

  /** What is signed: the octets of the cells of each line so far, each line with LF. */
  Octets signedOctets() {
    OctetWriter out = new OctetWriter();
    lines.forEach(line -> out.octets(line.cells()).u8(LINE_FEED));
    return out.toOctets();
  }

  /** A signature as hex digits. */
  Page signature(Octets signature) {
    return line(signature.toHex());
  }

  private static String degrees(int millionths, int digits) {
    int all = Math.abs(millionths);
    return String.format(
        Locale.ROOT,
        "%s%0" + digits + "d.%06d",
        millionths < 0 ? "-" : "+",
        all / 1_000_000,
        all % 1_000_000);
  }

  // A name from abroad may have signs that the code page of 4.10.18 has not.
  private static String printable(String text) {
    CharsetEncoder page = Text.ISO_8859_5.newEncoder();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean known =
          sign == PaperLine.BULLET || Pictogram.ofSign(sign) != null || page.canEncode(sign);
      out.append(known && !Character.isISOControl(sign) ? sign : '?');
    }
    return out.toString();
  }
}
