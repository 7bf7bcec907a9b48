package tachotwin.screen.strip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.paper.PaperLine;
import tachotwin.time.SimInstant;
import tachotwin.trace.Trace;

class StripPrinterTest {
  private final SimInstant now = SimInstant.parse("2026-03-02T05:00:00Z");
  private final StripPrinter printer = new StripPrinter(() -> now, Trace.NONE);

  @Test
  void keepsWhatCameOutAsTextOf24Signs() {
    assertThat(printer.print("Д.3.2", List.of(PaperLine.of("24 часа"), PaperLine.BLANK))).isTrue();
    assertThat(printer.printed()).hasSize(1);
    assertThat(printer.printed().get(0).at()).isEqualTo(now);
    assertThat(printer.printed().get(0).text())
        .isEqualTo("24 часа" + " ".repeat(17) + "\n" + " ".repeat(24) + "\n");
  }

  @Test
  void printsNothingWithoutPaper() {
    printer.paper(false);
    assertThat(printer.print("Д.3.2", List.of(PaperLine.BLANK))).isFalse();
    assertThat(printer.printed()).isEmpty();
  }
}
