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
  /** Printing the events of the card in slot 1. */
  PRINT_EVENTS_1("карта водителя или мастерской в слоте 1", rights -> rights.mayPrintEvents(1)),
  /** Printing the events of the card in slot 2. */
  PRINT_EVENTS_2("карта водителя или мастерской в слоте 2", rights -> rights.mayPrintEvents(2)),
  /** Printing the plate of a calibration. */
  PRINT_PLATE("карта мастерской", AccessRights::mayPrintPlate),
  /** Technical inspection. */
  INSPECTION("любая карта, сервисная тоже", AccessRights::mayInspect),
  /** The lock of a company. */
  COMPANY("карта предприятия", rights -> rights.mode() == OperatingMode.COMPANY),
  /** Download of the unit and the block. */
  DOWNLOAD_UNIT("карта контролера, мастерской, предприятия", AccessRights::mayDownloadUnit),
  /** Taking the block out of service. */
  WITHDRAW("карта мастерской", rights -> rights.mode() == OperatingMode.CALIBRATION),
  /** Download of the driver's card in the other slot. */
  DOWNLOAD_CARD("карта водителя и контролера или предприятия", AccessRights::mayDownloadCard),
  /** Calibration (Е.3.1.1). */
  CALIBRATE("карта мастерской, другой слот пуст", AccessRights::mayCalibrate);

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
