package tachotwin.vu.event;

/** The warnings of the display (4.9.1 г, 4.9.2); the first of those that are on is shown. */
public enum Warning {
  /** The set speed is exceeded. */
  OVERSPEED("»» ПРЕВЫШЕНИЕ СКОРОСТИ", "", false),
  /** Driving without an appropriate card (04h). */
  DRIVING_WITHOUT_CARD("‼ УПРАВЛЕНИЕ БЕЗ КАРТЫ", "Вставьте карту", false),
  /** Driver 1 must take a break. */
  BREAK_DUE_1("1 ПРЕВЫШЕНО УПРАВЛЕНИЕ", "Нужен перерыв", false),
  /** Driver 2 must take a break. */
  BREAK_DUE_2("2 ПРЕВЫШЕНО УПРАВЛЕНИЕ", "Нужен перерыв", false),
  /** Driver 1 drove longer than allowed in the day. */
  DAY_EXCEEDED_1("1 ПРЕВЫШЕНО УПРАВЛЕНИЕ", "за 24 ч", false),
  /** Driver 2 drove longer than allowed in the day. */
  DAY_EXCEEDED_2("2 ПРЕВЫШЕНО УПРАВЛЕНИЕ", "за 24 ч", false),
  /** The case is open (17h). */
  CASE_OPEN("‼⚿ ВСКРЫТИЕ КОРПУСА", "", false),
  /** A seal is broken (18h). */
  SEAL_BROKEN("‼⚿ НАРУШЕНА ПЛОМБА", "", false),
  /** An attempt on the security of the unit, its data or the sensor (1xh, 2xh). */
  SECURITY("‼⚿ НАРУШЕНИЕ ЗАЩИТЫ", "", false),
  /** The connector of the supply is open (4.2.1.5). */
  SUPPLY_CONNECTOR("‼┼ РАЗЪЕМ ПИТАНИЯ", "Разомкнут", false),
  /** The connector of the motion sensor is open. */
  SENSOR_CONNECTOR("‼⊓ РАЗЪЕМ ДАТЧИКА", "Разомкнут", false),
  /** The connector of the antenna of GNSS is open. */
  GNSS_CONNECTOR("‼✳ РАЗЪЕМ АНТЕННЫ ГНСС", "Разомкнут", false),
  /** The connector of the antenna of the communication device is open. */
  LINK_CONNECTOR("‼⍑ РАЗЪЕМ АНТЕННЫ СВЯЗИ", "Разомкнут", false),
  /** An accident (Order 36, item 17.11). */
  ACCIDENT("‼▲ АВАРИЙНОЕ СОБЫТИЕ", "", true),
  /** The cards must not be in together (02h). */
  CARD_CONFLICT("‼ НЕСОВМЕСТИМОСТЬ КАРТ", "Извлеките карту", false),
  /** An invalid card is in slot 1 (01h). */
  INVALID_CARD_1("‼ НЕДЕЙСТВИТЕЛЬНАЯ КАРТА", "Карта 1", false),
  /** An invalid card is in slot 2. */
  INVALID_CARD_2("‼ НЕДЕЙСТВИТЕЛЬНАЯ КАРТА", "Карта 2", false),
  /** The card in slot 1 does not work (40h). */
  CARD_FAULT_1("× КАРТА НЕИСПРАВНА", "Карта 1", false),
  /** The card in slot 2 does not work. */
  CARD_FAULT_2("× КАРТА НЕИСПРАВНА", "Карта 2", false),
  /** The last withdrawal of the card in slot 1 lies in the future (03h). */
  TIME_OVERLAP_1("‼◷ НЕСТЫКОВКА ВРЕМЕНИ", "Карта 1", true),
  /** The last withdrawal of the card in slot 2 lies in the future (03h). */
  TIME_OVERLAP_2("‼◷ НЕСТЫКОВКА ВРЕМЕНИ", "Карта 2", true),
  /** The parts of the block are out of step (FT3F). */
  BLOCK_OUT_OF_SYNC("×⛨ РАССИНХРОНИЗАЦИЯ", "Перезапуск блока ТИ", false),
  /** The supply is too low for the block (Ж.5, code E2). */
  LOW_VOLTAGE("×┼ НИЗКОЕ НАПРЯЖЕНИЕ", "Перезапуск блока ТИ", false),
  /** There is no contact with the block (37h). */
  BLOCK_FAULT("×⛨ НЕТ СВЯЗИ С БЛОКОМ", "", false),
  /** The software is not the registered one (31h). */
  SOFTWARE("×▲ СУММА ПО НЕ СОВПАДАЕТ", "", false),
  /** Memory or processor of the unit fail (31h). */
  UNIT_FAULT("×▲ НЕИСПРАВНОСТЬ БУ", "", false),
  /** The printer does not work (32h). */
  PRINTER_FAULT("×▼ ПРИНТЕР НЕИСПРАВЕН", "", false),
  /** The display does not work (33h): for the lamp and the bus. */
  DISPLAY_FAULT("×□ ДИСПЛЕЙ НЕИСПРАВЕН", "", false),
  /** The reader of slot 1 does not work (36h). */
  SLOT_FAULT_1("×■ СЛОТ КАРТЫ НЕИСПРАВЕН", "Слот 1", false),
  /** The reader of slot 2 does not work. */
  SLOT_FAULT_2("×■ СЛОТ КАРТЫ НЕИСПРАВЕН", "Слот 2", false),
  /** The communication device does not work (30h). */
  COMMUNICATION_FAULT("×⍑ НЕИСПРАВНОСТЬ СВЯЗИ", "", true),
  /** The sensor of acceleration does not work (30h). */
  ACCELEROMETER_FAULT("×▲ ДАТЧИК УСКОРЕНИЯ", "Неисправен", true),
  /** The motion sensor gives no pulses (35h). */
  SENSOR_FAULT("×⊓ ДАТЧИК НЕИСПРАВЕН", "Нет импульсов", true),
  /** The stream of data of the sensor is disturbed (09h). */
  MOTION_DATA("‼⊓ ОШИБКА ДАННЫХ", "о движении", true),
  /** The speeds by the pulses and by GNSS differ (0Ah; 4.9.2). */
  MOTION_CONFLICT("‼⊓ РАСХОЖДЕНИЕ СКОРОСТИ", "Датчик и ГНСС", true),
  /** The printer has no paper (Order 36, 39.5). */
  NO_PAPER("▼ НЕТ БУМАГИ", "Вставьте рулон", true),
  /** The receiver has no solution (54h). */
  GNSS_LOST("‼✳ НЕТ СИГНАЛА ГНСС", "", true),
  /** The supply was interrupted (08h). */
  POWER_LOST("‼┼ ПРЕРЫВАНИЕ ПИТАНИЯ", "", true),
  /** The term of the block's keys ends within 15 days. */
  BLOCK_TERM("⛨ СРОК ЗАМЕНЫ БЛОКА ТИ", "", true),
  /** Driver 1 must soon take a break. */
  PRE_BREAK_1("1 СКОРО ПЕРЕРЫВ", "", true),
  /** Driver 2 must soon take a break. */
  PRE_BREAK_2("2 СКОРО ПЕРЕРЫВ", "", true);

  private final String upper;
  private final String lower;
  private final boolean dismissable;

  Warning(String upper, String lower, boolean dismissable) {
    this.upper = upper;
    this.lower = lower;
    this.dismissable = dismissable;
  }

  /** The upper line, at most 24 signs. */
  public String upper() {
    return upper;
  }

  /** The lower line, at most 24 signs. */
  public String lower() {
    return lower;
  }

  /** Whether any key takes it off the display (4.9.2). */
  public boolean isDismissable() {
    return dismissable;
  }

  /** The warning of slot 1 or its neighbour of slot 2. */
  public static Warning ofSlot(int slot, Warning first, Warning second) {
    return slot == 1 ? first : second;
  }
}
