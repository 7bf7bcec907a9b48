package tachotwin.skzi.report;

import tachotwin.dictionary.CalibrationRecord;

/** The coefficients w, k and l of block 17 of Д.2. */
record Coefficients(CalibrationRecord record) implements ReportBlock {
  private static final int EIGHTHS = 8;

  @Override
  public void print(Page page) {
    page.number("w", PaperFormat.number(record.w()) + " имп/км")
        .number("k", PaperFormat.number(record.k()) + " имп/км")
        .number("l", PaperFormat.number((record.l() + EIGHTHS / 2) / EIGHTHS) + " мм");
  }
}
