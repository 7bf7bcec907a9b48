package tachotwin.screen.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.paper.PaperLine;
import tachotwin.screen.glyph.Glyphs;
import tachotwin.time.SimInstant;
import tachotwin.trace.TraceEvent;

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
