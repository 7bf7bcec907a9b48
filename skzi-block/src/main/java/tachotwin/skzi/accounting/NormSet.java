package tachotwin.skzi.accounting;

import java.util.Locale;
import java.util.Optional;

/** The sets of norms that the table knows, in the order in which they came into force. */
public enum NormSet {
  /** Order 15 of 20.08.2004. */
  ORDER_15(true, "приказ Минтранса № 15 от 20.08.2004"),
  /** EU regulation 561/2006, which agrees with the AETR; never in force by its date. */
  EU_561(false, "Регламент ЕС 561/2006, ЕСТР"),
  /** Order 424 of 16.10.2020 with ПДД 26. */
  ORDER_424(true, "приказ Минтранса № 424 от 16.10.2020, ПДД 26"),
  /** Order 160 of 14.04.2026. */
  ORDER_160(true, "приказ Минтранса № 160 от 14.04.2026");

  private final boolean dated;
  private final String title;

  NormSet(boolean dated, String title) {
    this.dated = dated;
    this.title = title;
  }

  /** The name in the table and in settings. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name in Russian. */
  public String title() {
    return title;
  }

  /** Whether its day alone brings it into force; otherwise a setting must ask for it. */
  boolean isDated() {
    return dated;
  }

  /** The set of a name. */
  public static Optional<NormSet> of(String id) {
    for (NormSet one : values()) {
      if (one.id().equals(id)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
