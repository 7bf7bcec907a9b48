package tachotwin.skzi.report;

import java.util.Arrays;
import java.util.Optional;
import tachotwin.paper.Pictogram;

/** What a report is, by the pictograms of table А.10. */
enum ReportType implements ReportBlock {
  /** Д.3.1: activities of a day, from the driver's card. */
  CARD_DAY(1, "24h", Pictogram.CARD, Pictogram.PRINTER),
  /** Д.3.2: activities of a day, from the unit. */
  UNIT_DAY(2, "24h", Pictogram.VEHICLE, Pictogram.PRINTER),
  /** Д.3.5: technical data. */
  TECHNICAL(5, "", Pictogram.WORKSHOP, Pictogram.DRIVING, Pictogram.PRINTER);

  private final int code;
  private final String before;

  // Filled in the constructor and never written again.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Pictogram[] signs;

  ReportType(int code, String before, Pictogram... signs) {
    this.code = code;
    this.before = before;
    this.signs = signs;
  }

  /** The report of a number of command 71, if it is one of these. */
  static Optional<ReportType> of(int code) {
    return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
  }

  @Override
  public void print(Page page) {
    page.pictograms(before, signs);
  }
}
