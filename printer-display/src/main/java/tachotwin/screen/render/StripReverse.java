package tachotwin.screen.render;

import java.util.List;
import tachotwin.paper.PaperLine;
import tachotwin.paper.Pictogram;
import tachotwin.screen.glyph.Glyphs;

/**
 * The form on the reverse of the paper (4.10.21): a grid of 24 hours in which a driver writes down
 * work and rest when the tachograph has failed, and fields for who, which device and vehicle,
 * places, odometer and signatures. It is printed on the paper by its maker and the same on every
 * strip.
 */
public final class StripReverse {
  private static final int MARGIN = 36;
  private static final int WIDTH = StripRenderer.PAPER - 2 * MARGIN;
  private static final int EDGE = 32;
  private static final int LINE = 36;

  /** 8 mm between rules leave room for a hand. */
  private static final int HAND = 8 * StripRenderer.DOTS_PER_MM;

  private static final int HOURS = 24;
  private static final int QUARTERS = 4;

  /** 6 mm an hour: a quarter of an hour is 1.5 mm. */
  private static final int HOUR = 6 * StripRenderer.DOTS_PER_MM;

  private static final List<Pictogram> ACTIVITIES =
      List.of(Pictogram.DRIVING, Pictogram.WORK, Pictogram.AVAILABLE, Pictogram.REST);
  private static final int HOUR_COLUMN = 48;
  private static final int COLUMN = (WIDTH - HOUR_COLUMN) / ACTIVITIES.size();

  private static final List<String> WHO =
      List.of(
          "Водитель (Фамилия, имя)",
          "Карта водителя №",
          "Инспектор (Фамилия, имя)",
          "Карта контролера №");
  private static final List<String> DEVICE =
      List.of(
          "Модель тахографа",
          "Тах.№",
          "Блок ТИ №",
          "Дата поверки тахографа",
          "Идентификац. номер АТС");
  private static final List<String> DAY =
      List.of(
          "Координаты: начало",
          "Координаты: окончание",
          "Показания начала, км",
          "Показания окончания, км",
          "Пробег за период, км",
          "Подпись водителя, дата",
          "Подпись инспектора, дата");

  private final Glyphs glyphs = Glyphs.paper();

  /** The dots of the form. */
  public Bitmap render() {
    int fields = WHO.size() + DEVICE.size() + DAY.size();
    int grid = 2 * LINE + HOURS * HOUR;
    Bitmap out = new Bitmap(StripRenderer.PAPER, 2 * EDGE + fields * (LINE + HAND) + grid + LINE);
    int top = fields(out, EDGE, WHO);
    top = fields(out, top, DEVICE);
    top = grid(out, top + LINE / 2) + LINE / 2;
    fields(out, top, DAY);
    StripRenderer.tear(out, 0, 1);
    StripRenderer.tear(out, out.height() - 1, -1);
    return out;
  }

  private int fields(Bitmap out, int top, List<String> names) {
    int y = top;
    for (String name : names) {
      out.write(PaperLine.of(name), glyphs, MARGIN, y);
      out.fill(MARGIN, y + LINE + HAND - 2, WIDTH, 2);
      y += LINE + HAND;
    }
    return y;
  }

  private int grid(Bitmap out, int top) {
    out.write(PaperLine.of("24 часа  дата __.__.____"), glyphs, MARGIN, top);
    int head = top + LINE;
    for (int i = 0; i < ACTIVITIES.size(); i++) {
      int cell = ACTIVITIES.get(i).code();
      out.write(cell, glyphs, column(i) + (COLUMN - glyphs.width()) / 2, head);
    }
    int first = head + LINE;
    for (int hour = 0; hour <= HOURS; hour++) {
      int y = first + hour * HOUR;
      out.fill(MARGIN, y - 1, WIDTH, 2);
      if (hour < HOURS) {
        hour(out, y, hour);
      }
    }
    out.fill(MARGIN, first, 2, HOURS * HOUR);
    for (int i = 0; i <= ACTIVITIES.size(); i++) {
      out.fill(column(i) - 1, head, 2, LINE + HOURS * HOUR);
    }
    return first + HOURS * HOUR;
  }

  private void hour(Bitmap out, int top, int hour) {
    String digits = hour < 10 ? "0" + hour : String.valueOf(hour);
    out.write(PaperLine.of(digits), glyphs, MARGIN + 8, top + (HOUR - glyphs.height()) / 2);
    for (int quarter = 1; quarter < QUARTERS; quarter++) {
      int y = top + quarter * HOUR / QUARTERS;
      for (int x = column(0); x < column(ACTIVITIES.size()); x += quarter == 2 ? 4 : 8) {
        out.fill(x, y, 2, 1);
      }
    }
  }

  private static int column(int index) {
    return MARGIN + HOUR_COLUMN + index * COLUMN;
  }
}
