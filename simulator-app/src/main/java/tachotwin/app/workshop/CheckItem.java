package tachotwin.app.workshop;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the master of a workshop checks himself before and while he calibrates (Е.2.3, Е.3.1.2). */
public enum CheckItem {
  /** Е.2.3.2: model, unit, sensor, cables against the makers' plates. */
  PLATES("Заводские таблички и соединения", "Е.2.3.2", Kind.BY_EYE, ""),
  /** Е.2.3.2: seals with the number of the service organisation. */
  SEALS("Пломбы с номером мастерской", "Е.2.3.2", Kind.BY_EYE, ""),
  /** Е.2.3.2: numbers on the prints against plates and documents. */
  NUMBERS("Номера тахографа и АТС по распечаткам", "Е.2.3.2", Kind.BY_EYE, ""),
  /** Е.2.3.2: the daily report and the technical data, printed before the calibration. */
  REPORTS("Два отчета до настройки", "Е.2.3.2", Kind.BY_EYE, ""),
  /** Е.2.3.3: pressure of the tyres against what the maker recommends, ±2 %. */
  PRESSURE("Давление в шинах, ±2 %", "Е.2.3.3, Е.3.1.2", Kind.PRESSURE, "бар"),
  /** Е.2.3.4: depth of the tread against the least allowed. */
  TREAD("Глубина протектора", "Е.2.3.4", Kind.AT_LEAST, "мм"),
  /** Е.3.1.2: clean tyres. */
  CLEAN("Шины чистые", "Е.3.1.2", Kind.BY_EYE, ""),
  /** Е.3.1.2: slope of the road, ±5°. */
  SLOPE("Уклон дороги, ±5°", "Е.3.1.2", Kind.SLOPE, "°"),
  /** Е.3.1.2: bumps of the road, ±20 mm. */
  BUMPS("Неровности дороги, ±20 мм", "Е.3.1.2", Kind.BUMPS, "мм");

  /** How an item is judged. */
  enum Kind {
    BY_EYE,
    PRESSURE,
    AT_LEAST,
    SLOPE,
    BUMPS;

    /** Whether a reference and the instrument's name and number belong to it. */
    boolean isMeasured() {
      return this == PRESSURE || this == AT_LEAST;
    }
  }

  private final String title;
  private final String clause;
  private final Kind kind;
  private final String unit;

  CheckItem(String title, String clause, Kind kind, String unit) {
    this.title = title;
    this.clause = clause;
    this.kind = kind;
    this.unit = unit;
  }

  /** The word in an order. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The item of a word. */
  public static Optional<CheckItem> of(String word) {
    return Arrays.stream(values()).filter(item -> item.word().equals(word)).findFirst();
  }

  /** What is checked. */
  public String title() {
    return title;
  }

  /** Where the standard asks it. */
  public String clause() {
    return clause;
  }

  /** Unit of the value, empty where none. */
  public String unit() {
    return unit;
  }

  /** Whether a reference value and an instrument belong to it. */
  public boolean isMeasured() {
    return kind.isMeasured();
  }

  /** Whether it is good or bad as an eye sees it, without a number. */
  public boolean isByEye() {
    return kind == Kind.BY_EYE;
  }

  /** Whether a value is allowed. */
  boolean allows(double value, double reference) {
    return switch (kind) {
      case PRESSURE -> reference > 0 && Math.abs(value - reference) * 100 <= 2 * reference + 1e-9;
      case AT_LEAST -> value >= reference;
      case SLOPE -> Math.abs(value) <= 5;
      case BUMPS -> Math.abs(value) <= 20;
      case BY_EYE -> true;
    };
  }
}
