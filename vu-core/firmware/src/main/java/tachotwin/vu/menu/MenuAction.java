package tachotwin.vu.menu;

import tachotwin.vu.mode.Access;

/** What the items of the menu do, and who may have it done. */
public enum MenuAction {
  /** Д.3.1 from the card in slot 1. */
  PRINT_CARD_1(Access.PRINT_CARD_1),
  /** Д.3.1 from the card in slot 2. */
  PRINT_CARD_2(Access.PRINT_CARD_2),
  /** Д.3.2. */
  PRINT_UNIT(Access.PRINT_UNIT),
  /** Д.3.5. */
  PRINT_TECHNICAL(Access.PRINT_UNIT),
  /** Download of unit and block. */
  DOWNLOAD_UNIT(Access.DOWNLOAD_UNIT),
  /** Download of the driver's card. */
  DOWNLOAD_CARD(Access.DOWNLOAD_CARD),
  /** A ferry or train crossing begins. */
  FERRY_BEGIN(Access.ANYONE),
  /** It ends. */
  FERRY_END(Access.ANYONE),
  /** «Неприменимо» begins. */
  OUT_BEGIN(Access.ANYONE),
  /** It ends. */
  OUT_END(Access.ANYONE),
  /** The company's lock is set. */
  LOCK_IN(Access.COMPANY),
  /** It is taken off. */
  LOCK_OUT(Access.COMPANY),
  /** Whose lock is set. */
  LOCK_SHOW(Access.COMPANY),
  /** «Данные об автомобиле». */
  SHOW_VEHICLE(Access.ANYONE),
  /** «Данные первого водителя». */
  SHOW_DRIVER_1(Access.ANYONE),
  /** «Данные второго водителя». */
  SHOW_DRIVER_2(Access.ANYONE),
  /** «Данные о скорости». */
  SHOW_SPEED(Access.ANYONE),
  /** «Данные о неисправностях». */
  SHOW_FAULTS(Access.ANYONE);

  private final Access access;

  MenuAction(Access access) {
    this.access = access;
  }

  /** Who may have it done. */
  public Access access() {
    return access;
  }
}
