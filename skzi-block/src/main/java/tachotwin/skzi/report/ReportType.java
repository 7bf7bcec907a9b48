package tachotwin.skzi.report;

import java.util.Arrays;
import java.util.Optional;
import tachotwin.paper.Pictogram;

/**
 * What a report is: by the pictograms of table А.10 or, where that table has none, by the words of
 * the standard.
 */
enum ReportType implements ReportBlock {
  /** Д.3.1: activities of a day, from the driver's card. */
  CARD_DAY(1, "24h", Pictogram.CARD, Pictogram.PRINTER),
  /** Д.3.2: activities of a day, from the unit. */
  UNIT_DAY(2, "24h", Pictogram.VEHICLE, Pictogram.PRINTER),
  /** Д.3.3: events and faults, from a card. */
  CARD_EVENTS(3, "", Pictogram.EVENT, Pictogram.FAULT, Pictogram.CARD, Pictogram.PRINTER),
  /** Д.3.4: events and faults, from the block. */
  UNIT_EVENTS(4, "", Pictogram.EVENT, Pictogram.FAULT, Pictogram.VEHICLE, Pictogram.PRINTER),
  /** Д.3.5: technical data. */
  TECHNICAL(5, "", Pictogram.WORKSHOP, Pictogram.DRIVING, Pictogram.PRINTER),
  /** Д.3.6: overspeed. */
  OVERSPEED(6, "", Pictogram.SPEED, Pictogram.SPEED, Pictogram.PRINTER),
  /** 4.17.2: technical inspection. */
  INSPECTION(7, "Технический осмотр"),
  /** Е.2.4.5: the plate with the data of calibration. */
  PLATE(8, "Настроечная табличка");

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

  /** The report of a number of command 71. */
  static Optional<ReportType> of(int code) {
    return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
  }

  @Override
  public void print(Page page) {
    page.pictograms(before, signs);
  }
}
