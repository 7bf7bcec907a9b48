package tachotwin.screen.glyph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.paper.PaperLine;
import tachotwin.paper.Pictogram;
import tachotwin.vectors.Requirement;

class GlyphsTest {
  private static final String RUSSIAN =
      "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя№";
  private static final String LATIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!\"#$%&'()*+,-./:;<=>?";

  private static String shape(Glyphs glyphs, int cell) {
    StringBuilder out = new StringBuilder();
    for (int y = 0; y < glyphs.height(); y++) {
      for (int x = 0; x < glyphs.width(); x++) {
        out.append(glyphs.dark(cell, x, y) ? '#' : '.');
      }
    }
    return out.toString();
  }

  @Test
  @Requirement("PR-034")
  void everyRussianAndLatinSignAndEveryPictogramHasDots() {
    for (Glyphs glyphs : List.of(Glyphs.paper(), Glyphs.screen())) {
      Octets cells = Text.cyrillic(RUSSIAN + LATIN);
      for (int i = 0; i < cells.length(); i++) {
        assertThat(shape(glyphs, cells.u8(i))).as("%02X", cells.u8(i)).contains("#");
      }
      assertThat(Arrays.stream(Pictogram.values()).map(p -> shape(glyphs, p.code())))
          .allMatch(shape -> shape.contains("#"))
          .doesNotHaveDuplicates();
      assertThat(shape(glyphs, PaperLine.CONTINUATION)).contains("#");
      assertThat(shape(glyphs, ' ')).doesNotContain("#");
    }
  }

  @Test
  void cellOfPaperIsAboveTheLeastSize() {
    // 4.10.17: 2.1 mm high, 1.5 mm wide; the head has 8 dots a millimetre.
    assertThat(Glyphs.paper().width() / 8.0).isGreaterThanOrEqualTo(1.5);
    assertThat(Glyphs.paper().height() / 8.0).isGreaterThanOrEqualTo(2.1);
  }
}
