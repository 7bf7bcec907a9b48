package tachotwin.screen.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;
import tachotwin.paper.Combination;
import tachotwin.paper.PaperLine;
import tachotwin.paper.Pictogram;
import tachotwin.screen.glyph.Glyphs;
import tachotwin.screen.render.Bitmap;
import tachotwin.time.SimInstant;
import tachotwin.trace.TraceEvent;
import tachotwin.vectors.Requirement;

class DotDisplayTest {
  private final List<TraceEvent> seen = new ArrayList<>();
  private final DotDisplay display =
      new DotDisplay(() -> SimInstant.parse("2026-03-02T05:00:00Z"), seen::add);

  @Test
  void tellsOnlyChanges() {
    PaperLine upper = PaperLine.of("02/03/2026 05:00 (UTC)");
    display.show(upper, PaperLine.BLANK, false);
    display.show(upper, PaperLine.BLANK, false);
    display.show(upper, PaperLine.BLANK, true);
    assertThat(seen).hasSize(2);
    assertThat(seen.get(1).decoded().get().name()).isEqualTo("Предупреждение");
  }

  @Test
  @Requirement("DP-001")
  void aMessageHas24SignsOfFiveByThreeAndAHalfMillimetres() {
    // O36 38.2: at least 20 signs, each at least 5 mm high and 3.5 mm wide.
    display.show(PaperLine.of("Н".repeat(24)), PaperLine.BLANK, false);
    Bitmap dots = display.dots();
    assertThat(dots.width()).isEqualTo(2 * 4 + 24 * 8);
    for (int sign = 0; sign < 24; sign++) {
      Ink ink = Ink.of(dots, 4 + sign * 8, 4);
      assertThat(ink.width() * DotDisplay.DOT_MICROMETRES).isGreaterThanOrEqualTo(3_500);
      assertThat(ink.height() * DotDisplay.DOT_MICROMETRES).isGreaterThanOrEqualTo(5_000);
    }
  }

  @Test
  @Requirement("DP-002")
  void russianAndLatinLettersDigitsAndPictogramsAreShownAndToldApart() {
    // O36 38.1, 38.4. А and A look alike, so alphabets are told apart within themselves.
    List<String> alphabets =
        List.of(
            "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ",
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
            "abcdefghijklmnopqrstuvwxyz",
            Arrays.stream(Pictogram.values())
                .map(pictogram -> String.valueOf(pictogram.sign()))
                .collect(Collectors.joining()));
    for (String alphabet : alphabets) {
      List<String> shapes = new ArrayList<>();
      for (int i = 0; i < alphabet.length(); i++) {
        display.show(PaperLine.BLANK, PaperLine.of(alphabet.substring(i, i + 1)), false);
        shapes.add(cell(display.dots(), 4, 4 + 15));
      }
      assertThat(shapes).allMatch(shape -> shape.contains("#")).doesNotHaveDuplicates();
    }
  }

  @Test
  @Requirement("DP-029")
  void allCombinationsOfPictogramsAreShownEachSignInItsCell() {
    List<String> pictures = new ArrayList<>();
    for (Combination combination : Combination.values()) {
      display.show(PaperLine.of(combination.signs()), PaperLine.BLANK, false);
      Bitmap dots = display.dots();
      StringBuilder picture = new StringBuilder();
      for (int i = 0; i < combination.signs().length(); i++) {
        String cell = cell(dots, 4 + i * 8, 4);
        assertThat(cell).as(combination.name()).contains("#");
        picture.append(cell);
      }
      pictures.add(picture.toString());
    }
    assertThat(pictures).doesNotHaveDuplicates();
    // Tables А.7–А.13 have 6, 5, 1, 6, 12, 8 and 5 rows.
    Map<String, Long> rows =
        Arrays.stream(Combination.values())
            .collect(Collectors.groupingBy(Combination::table, Collectors.counting()));
    assertThat(rows)
        .isEqualTo(
            Map.of(
                "А.7", 6L, "А.8", 5L, "А.9", 1L, "А.10", 6L, "А.11", 12L, "А.12", 8L, "А.13", 5L));
  }

  @Test
  void theTestCellHasAllItsDots() {
    display.show(PaperLine.of("█"), PaperLine.BLANK, false);
    assertThat(cell(display.dots(), 4, 4)).doesNotContain(".").hasSize(8 * 13);
  }

  @Test
  void thePictureIsTheDotsAndAWarningIsLightOnDark() throws IOException {
    display.show(PaperLine.of("Ж"), PaperLine.BLANK, false);
    BufferedImage plain = read(display.picture());
    display.show(PaperLine.of("Ж"), PaperLine.BLANK, true);
    BufferedImage warning = read(display.picture());
    Bitmap dots = display.dots();
    // A frame of 8 pixels, 4 pixels a dot.
    for (int y = 0; y < dots.height(); y++) {
      for (int x = 0; x < dots.width(); x++) {
        boolean dark = brightness(plain, 8 + 4 * x, 8 + 4 * y) < 100;
        assertThat(dark).isEqualTo(dots.dark(x, y));
        assertThat(brightness(warning, 8 + 4 * x, 8 + 4 * y) < 100).isNotEqualTo(dark);
      }
    }
  }

  private static BufferedImage read(Octets png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
  }

  private static int brightness(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) >> 8 & 0xFF;
  }

  private static String cell(Bitmap dots, int left, int top) {
    StringBuilder out = new StringBuilder();
    for (int y = top; y < top + 13; y++) {
      for (int x = left; x < left + 8; x++) {
        out.append(dots.dark(x, y) ? '#' : '.');
      }
    }
    return out.toString();
  }

  /** The size of what is dark in a cell, in dots. */
  private record Ink(int width, int height) {
    static Ink of(Bitmap dots, int left, int top) {
      int[] columns =
          IntStream.range(0, 8)
              .filter(x -> IntStream.range(0, 13).anyMatch(y -> dots.dark(left + x, top + y)))
              .toArray();
      int[] rows =
          IntStream.range(0, 13)
              .filter(y -> IntStream.range(0, 8).anyMatch(x -> dots.dark(left + x, top + y)))
              .toArray();
      return new Ink(
          columns[columns.length - 1] - columns[0] + 1, rows[rows.length - 1] - rows[0] + 1);
    }
  }

  @Test
  void dotsAreTheGlyphsOfBothLines() {
    display.show(PaperLine.BLANK, PaperLine.of("Ж"), false);
    Glyphs glyphs = Glyphs.screen();
    int cell = PaperLine.of("Ж").cells().u8(0);
    for (int y = 0; y < 13; y++) {
      for (int x = 0; x < 8; x++) {
        // Margin 4; the lower line begins 13 + 2 dots below the upper.
        assertThat(display.dots().dark(4 + x, 4 + 15 + y)).isEqualTo(glyphs.dark(cell, x, y));
      }
    }
  }
}
