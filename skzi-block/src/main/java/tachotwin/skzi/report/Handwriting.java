package tachotwin.skzi.report;

import java.util.Arrays;
import java.util.List;

/**
 * Block 21 of Д.2: what is written by hand, with room above the name of each field (Д.2, note).
 *
 * @param fields in their order
 */
record Handwriting(List<Field> fields) implements ReportBlock {
  /** Something to be written. */
  enum Field {
    /** 21.1: place of the control. */
    PLACE(3, "Шоссе № ______км _______", false),
    /** 21.2 and 21.3: signature of the controller, date and time. */
    CONTROLLER(3, "Подпись контролера:", true),
    /** Item 16 of Д.3.2: when the driver's day began. */
    FROM(3, "Время: с", false),
    /** Item 17 of Д.3.2: when it ended. */
    TO(1, "Время: до", false),
    /** 21.4 and 21.5: signature of the driver, date and time. */
    DRIVER(3, "Подпись водителя:", true);

    private final int room;
    private final String words;
    private final boolean dated;

    Field(int room, String words, boolean dated) {
      this.room = room;
      this.words = words;
      this.dated = dated;
    }
  }

  private static final String DATE_AND_TIME = "__/__/__ __:__";

  /** Fields in their order. */
  static Handwriting of(Field... fields) {
    return new Handwriting(Arrays.asList(fields));
  }

  @Override
  public void print(Page page) {
    for (Field field : fields) {
      page.room(field.room).line(field.words);
      if (field.dated) {
        page.line(DATE_AND_TIME);
      }
    }
  }
}
