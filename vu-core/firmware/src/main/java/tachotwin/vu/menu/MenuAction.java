package tachotwin.vu.menu;

/** What the items of the menu do. */
public enum MenuAction {
  /** Д.3.1 from the card in slot 1. */
  PRINT_CARD_1,
  /** Д.3.1 from the card in slot 2. */
  PRINT_CARD_2,
  /** Д.3.2. */
  PRINT_UNIT,
  /** Д.3.5. */
  PRINT_TECHNICAL,
  /** Download of unit and block. */
  DOWNLOAD_UNIT,
  /** Download of the driver's card. */
  DOWNLOAD_CARD,
  /** «Данные об автомобиле». */
  SHOW_VEHICLE,
  /** «Данные первого водителя». */
  SHOW_DRIVER_1,
  /** «Данные второго водителя». */
  SHOW_DRIVER_2,
  /** «Данные о скорости». */
  SHOW_SPEED,
  /** «Данные о неисправностях». */
  SHOW_FAULTS
}
