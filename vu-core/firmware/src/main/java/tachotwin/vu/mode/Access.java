package tachotwin.vu.mode;

import java.util.function.Predicate;

/** Who may take an item of the menu (4.8.1, 4.10.1). */
public enum Access {
  /** Whoever stands before the unit. */
  ANYONE("без ограничений", rights -> true),
  /** Printing from the unit and the block. */
  PRINT_UNIT("любая карта", AccessRights::mayPrintUnit),
  /** Printing from the driver's card in slot 1. */
  PRINT_CARD_1("карта водителя в слоте 1", rights -> rights.mayPrintCard(1)),
  /** Printing from the driver's card in slot 2. */
  PRINT_CARD_2("карта водителя в слоте 2", rights -> rights.mayPrintCard(2)),
  /** The lock of a company. */
  COMPANY("карта предприятия", rights -> rights.mode() == OperatingMode.COMPANY),
  /** Download of the unit and the block. */
  DOWNLOAD_UNIT("карта контролера, мастерской, предприятия", AccessRights::mayDownloadUnit),
  /** Download of the driver's card in the other slot. */
  DOWNLOAD_CARD("карта водителя и контролера или предприятия", AccessRights::mayDownloadCard);

  private final String title;

  // Filled in the constructor and never written again.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Predicate<AccessRights> right;

  Access(String title, Predicate<AccessRights> right) {
    this.title = title;
    this.right = right;
  }

  /** The cards that it takes, in Russian. */
  public String title() {
    return title;
  }

  /** Whether it opens data of the tachograph or of drivers' cards, which a lock hides (4.4.3). */
  public boolean isOfData() {
    return this != ANYONE && this != COMPANY;
  }

  /** Whether the cards that are in give this right. */
  public boolean isGivenBy(AccessRights rights) {
    return right.test(rights);
  }
}
