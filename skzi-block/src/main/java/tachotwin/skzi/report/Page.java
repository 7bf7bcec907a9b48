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

  private final List<PaperLine> lines = new ArrayList<>();

  /** The lines so far. */
  List<PaperLine> lines() {
    return List.copyOf(lines);
  }

  /** A block. */
  Page add(ReportBlock block) {
    block.print(this);
    return this;
  }

  /** A text, over several lines where one is too short (4.10.2, 4.10.15). */
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

  /** A name and a text; nothing where there is no text (4.10.12). */
  Page field(String name, String text) {
    return text.isBlank() ? this : line(name + " " + text);
  }

  /** A name and a number at the right edge (4.10.13). */
  Page number(String name, String number) {
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
    return line("Долгота " + degrees(place.longitude(), 3))
        .line("Широта " + degrees(place.latitude(), 2));
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
