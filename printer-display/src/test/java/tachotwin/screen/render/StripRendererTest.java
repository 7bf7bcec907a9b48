package tachotwin.screen.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tachotwin.paper.PaperLine;
import tachotwin.screen.glyph.Glyphs;

class StripRendererTest {
  private final Glyphs glyphs = Glyphs.paper();

  @Test
  void everyCellStandsInItsColumn() {
    // 24 columns of 16 dots in the middle of 456: the first begins at (456 − 384) / 2 = 36.
    PaperLine line = PaperLine.of("Ж".repeat(24));
    Bitmap dots = new StripRenderer().render(List.of(PaperLine.BLANK, line));
    int cell = line.cells().u8(0);
    for (int column = 0; column < 24; column++) {
      for (int y = 0; y < 32; y++) {
        for (int x = 0; x < 16; x++) {
          assertThat(dots.dark(36 + column * 16 + x, 32 + 32 + y))
              .isEqualTo(glyphs.dark(cell, x, y));
        }
      }
    }
  }

  @Test
  void pictureIsAPngOfThePaperWidth() throws IOException {
    Bitmap dots = new StripRenderer().render(List.of(PaperLine.of("Тахограф")));
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(dots.toPng().toByteArray()));
    assertThat(read.getWidth()).isEqualTo(456);
    assertThat(read.getHeight()).isEqualTo(32 + 32 + 32);
    assertThat(dots.toPng()).isEqualTo(dots.toPng());
  }
}
