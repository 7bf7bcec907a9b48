package tachotwin.screen.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.screen.glyph.Glyphs;
import tachotwin.screen.strip.Printout;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;

class StripPdfTest {
  private static final float POINTS_PER_MM = 72 / 25.4f;
  private static final float DOTS_PER_INCH = 8 * 25.4f;

  private final Printout strip =
      new Printout(
          SimInstant.parse("2026-03-02T05:00:00Z"),
          "Д.3.5",
          List.of(PaperLine.of("02/03/2026 05:00 (UTC)"), PaperLine.of("Мастерская")));

  // Two lines of 4 mm and 4 mm at each end.
  @Test
  void aPageIsAsWideAsThePaperAndAsLongAsTheStrip() throws IOException {
    try (PDDocument document = Loader.loadPDF(new StripPdf().of(strip).toByteArray())) {
      PDRectangle page = document.getPage(0).getMediaBox();
      assertThat(page.getWidth() / POINTS_PER_MM).isCloseTo(57f, within(0.01f));
      assertThat(page.getHeight() / POINTS_PER_MM).isCloseTo(16f, within(0.01f));
      assertThat(document.getNumberOfPages()).as("front and reverse").isEqualTo(2);
      assertThat(document.getPage(1).getMediaBox().getWidth() / POINTS_PER_MM)
          .isCloseTo(57f, within(0.01f));
    }
  }

  @Test
  void theDotsOfTheFrontAreThoseOfThePicture() throws IOException {
    Bitmap front = new StripRenderer().render(strip.lines());
    try (PDDocument document = Loader.loadPDF(new StripPdf().of(strip).toByteArray())) {
      BufferedImage seen =
          new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.BINARY);
      assertThat(seen.getWidth()).isEqualTo(front.width());
      assertThat(seen.getHeight()).isEqualTo(front.height());
      for (int y = 0; y < front.height(); y++) {
        for (int x = 0; x < front.width(); x++) {
          assertThat((seen.getRGB(x, y) & 0xFF) == 0).isEqualTo(front.dark(x, y));
        }
      }
    }
  }

  @Test
  void theSameStripGivesTheSameOctets() {
    Octets first = new StripPdf().of(strip);
    assertThat(new StripPdf().of(strip)).isEqualTo(first);
  }

  // 4.10.17: a capital letter of the paper's glyphs is at least 2.1 mm high and 1.5 mm wide: 17 and
  // 12 dots of 1/8 mm. The broadest and the narrowest ones have the same cell.
  @Test
  @Requirement("PR-002")
  void aPrintedSignIsAtLeast21By15Millimetres() {
    Glyphs glyphs = Glyphs.paper();
    for (char letter : "АБВЖМШЩHMW08".toCharArray()) {
      int cell = PaperLine.of(String.valueOf(letter)).cells().u8(0);
      int top = glyphs.height();
      int bottom = -1;
      int left = glyphs.width();
      int right = -1;
      for (int y = 0; y < glyphs.height(); y++) {
        for (int x = 0; x < glyphs.width(); x++) {
          if (glyphs.dark(cell, x, y)) {
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            left = Math.min(left, x);
            right = Math.max(right, x);
          }
        }
      }
      assertThat(bottom - top + 1).as("height of %s", letter).isGreaterThanOrEqualTo(17);
      assertThat(right - left + 1).as("width of %s", letter).isGreaterThanOrEqualTo(12);
    }
  }
}
