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
  /** Д.3.3 from the card in slot 1. */
  PRINT_EVENTS_1(Access.PRINT_EVENTS_1),
  /** Д.3.3 from the card in slot 2. */
  PRINT_EVENTS_2(Access.PRINT_EVENTS_2),
  /** Д.3.4. */
  PRINT_EVENTS(Access.PRINT_UNIT),
  /** Д.3.5. */
  PRINT_TECHNICAL(Access.PRINT_UNIT),
  /** Д.3.6. */
  PRINT_OVERSPEED(Access.PRINT_UNIT),
  /** Е.2.4.5. */
  PRINT_PLATE(Access.PRINT_PLATE),
  /** Д.3.1 from the card in slot 1, on the display. */
  VIEW_CARD_1(Access.PRINT_CARD_1),
  /** Д.3.1 from the card in slot 2, on the display. */
  VIEW_CARD_2(Access.PRINT_CARD_2),
  /** Д.3.2 on the display. */
  VIEW_UNIT(Access.PRINT_UNIT),
  /** Д.3.3 from the card in slot 1, on the display. */
  VIEW_EVENTS_1(Access.PRINT_EVENTS_1),
  /** Д.3.3 from the card in slot 2, on the display. */
  VIEW_EVENTS_2(Access.PRINT_EVENTS_2),
  /** Д.3.4 on the display. */
  VIEW_EVENTS(Access.PRINT_UNIT),
  /** Д.3.5 on the display. */
  VIEW_TECHNICAL(Access.PRINT_UNIT),
  /** Д.3.6 on the display. */
  VIEW_OVERSPEED(Access.PRINT_UNIT),
  /** Technical inspection (4.17.2). */
  INSPECTION(Access.INSPECTION),
  /** «Тест НКМ» on paper. */
  PRINT_BLOCK_TEST(Access.ANYONE),
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
  SHOW_FAULTS(Access.ANYONE),
  /** Local time, for the display only. */
  SET_LOCAL_TIME(Access.ANYONE),
  /** Whether keys sound. */
  SET_KEY_SOUND(Access.ANYONE),
  /** Test of the display. */
  TEST_DISPLAY(Access.ANYONE),
  /** Test of the keys. */
  TEST_KEYS(Access.ANYONE),
  /** Test of the sound. */
  TEST_SOUND(Access.ANYONE),
  /** «Тест НКМ» on the screen. */
  TEST_BLOCK(Access.ANYONE),
  /** The coefficient w from a measured run (Е.3.2.1). */
  MEASURE_W(Access.CALIBRATE),
  /** The constant k from the values of w (Е.3.2.2). */
  SHOW_K(Access.CALIBRATE),
  /** The circumference l from ten measurements (Е.3.2.3). */
  MEASURE_L(Access.CALIBRATE),
  /** The parameters of calibration (Е.2.4). */
  CALIBRATE(Access.CALIBRATE),
  /** The test drive (Е.2.5). */
  TEST_DRIVE(Access.CALIBRATE),
  /** The block goes out of service, so that it can be taken out (4.17.4). */
  WITHDRAW_BLOCK(Access.WITHDRAW);

  private final Access access;

  MenuAction(Access access) {
    this.access = access;
  }

  /** Who may have it done. */
  public Access access() {
    return access;
  }
}
