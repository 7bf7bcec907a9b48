package tachotwin.screen.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.paper.Pictogram;
import tachotwin.screen.glyph.Glyphs;
import tachotwin.vectors.Requirement;

/** The form is read back from its dots: lines of glyphs, rules to write on, the grid. */
class StripReverseTest {
  private static final int LEFT = 36;

  private final Glyphs glyphs = Glyphs.paper();
  private final Bitmap form = new StripReverse().render();

  // 4.10.21, in its order: who, which device and vehicle, the 24 hours, places, distances,
  // signatures.
  @Test
  @Requirement("PR-035")
  void hasAFieldForEverythingThat41021Names() {
    List<String> texts = new ArrayList<>();
    for (Line line : lines()) {
      texts.add(line.text);
    }
    assertThat(texts)
        .containsSubsequence(
            "Водитель (Фамилия, имя)",
            "Карта водителя №",
            "Инспектор (Фамилия, имя)",
            "Карта контролера №",
            "Модель тахографа",
            "Тах.№",
            "Блок ТИ №",
            "Дата поверки тахографа",
            "Идентификац. номер АТС",
            "24 часа  дата __.__.____",
            "Координаты: начало",
            "Координаты: окончание",
            "Показания начала, км",
            "Показания окончания, км",
            "Пробег за период, км",
            "Подпись водителя, дата",
            "Подпись инспектора, дата");
  }

  // 8 mm above each rule, across all that the head prints.
  @Test
  void everyFieldHasRoomForAHandAboveARule() {
    List<Line> lines = lines();
    Line first = lines.get(0);
    int rule = first.top + 36 + 64 - 2;
    for (int x = LEFT; x < LEFT + 384; x++) {
      assertThat(form.dark(x, rule)).isTrue();
    }
    for (int y = first.top + 32; y < rule; y++) {
      for (int x = LEFT; x < LEFT + 384; x++) {
        assertThat(form.dark(x, y)).isFalse();
      }
    }
  }

  // 24 hours of 6 mm, ruled from 00 to 24; a column for each activity, its pictogram above.
  @Test
  @Requirement("PR-035")
  void theGridHas24HoursAndAColumnForEachActivity() {
    Line head = line("24 часа  дата __.__.____");
    int first = head.top + 2 * 36;
    for (int hour = 0; hour <= 24; hour++) {
      for (int x = LEFT; x < LEFT + 384; x++) {
        assertThat(form.dark(x, first + hour * 48)).as("rule of %s h", hour).isTrue();
      }
    }
    for (int hour = 0; hour < 24; hour++) {
      int top = first + hour * 48 + 8;
      assertThat(stands('0' + hour / 10, LEFT + 8, top)).as("%s h", hour).isTrue();
      assertThat(stands('0' + hour % 10, LEFT + 24, top)).as("%s h", hour).isTrue();
    }
    Pictogram[] order = {Pictogram.DRIVING, Pictogram.WORK, Pictogram.AVAILABLE, Pictogram.REST};
    for (int i = 0; i < order.length; i++) {
      int left = LEFT + 48 + i * 84 + (84 - 16) / 2;
      assertThat(sign(left, head.top + 36)).isEqualTo(order[i].sign());
      assertThat(form.dark(LEFT + 48 + i * 84, first + 20)).as("column %s", i).isTrue();
    }
  }

  private record Line(int top, String text) {}

  private Line line(String text) {
    return lines().stream().filter(line -> line.text.equals(text)).findFirst().orElseThrow();
  }

  /** The lines that consist of glyphs in the columns of the head. */
  private List<Line> lines() {
    List<Line> out = new ArrayList<>();
    for (int y = 0; y + glyphs.height() <= form.height(); y++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < PaperLine.WIDTH; i++) {
        char sign = sign(LEFT + i * glyphs.width(), y);
        if (sign == 0) {
          break;
        }
        text.append(sign);
      }
      String read = text.toString().stripTrailing();
      if (text.length() == PaperLine.WIDTH && read.length() > 4) {
        out.add(new Line(y, read));
      }
    }
    return out;
  }

  /**
   * The sign whose dots stand at a place, a Russian one where two look alike; 0 where none does.
   */
  private char sign(int left, int top) {
    for (int i = 0; i < 0x100; i++) {
      int cell = (i + 0xA1) & 0xFF;
      if (cell >= ' ' && stands(cell, left, top)) {
        return new PaperLine(Octets.filled(cell, PaperLine.WIDTH)).text().charAt(0);
      }
    }
    return 0;
  }

  private boolean stands(int cell, int left, int top) {
    for (int y = 0; y < glyphs.height(); y++) {
      for (int x = 0; x < glyphs.width(); x++) {
        if (form.dark(left + x, top + y) != glyphs.dark(cell, x, y)) {
          return false;
        }
      }
    }
    return true;
  }
}
