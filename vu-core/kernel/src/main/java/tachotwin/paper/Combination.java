package tachotwin.paper;

/**
 * The combinations of pictograms of tables А.7–А.13, in the order of the tables: signs one after
 * another, each in a cell of its own.
 */
public enum Combination {
  /** Place of a control (А.7). */
  CONTROL_PLACE("А.7", "▣✶", "место (пункт) контроля"),
  /** Time from (А.7). */
  TIME_FROM("А.7", "◷→", "время с ..."),
  /** Time to (А.7). */
  TIME_TO("А.7", "→◷", "время до ..."),
  /** From the vehicle (А.7). */
  FROM_VEHICLE("А.7", "▲→", "с транспортного средства; данные из тахографа"),
  /** «Неприменимо» begins (А.7). */
  OUT_BEGINS("А.7", "OUT→", "начало ситуации \"неприменимо\""),
  /** «Неприменимо» ends (А.7). */
  OUT_ENDS("А.7", "→OUT", "завершение ситуации \"неприменимо\""),
  /** Driver's card (А.8). */
  DRIVER_CARD("А.8", "⊙■", "карта водителя"),
  /** Company card (А.8). */
  COMPANY_CARD("А.8", "⌂■", "карта предприятия"),
  /** Controller's card (А.8). */
  CONTROL_CARD("А.8", "▣■", "карта контролера"),
  /** Workshop card (А.8). */
  WORKSHOP_CARD("А.8", "╤■", "карта мастерской"),
  /** No card (А.8). */
  NO_CARD("А.8", "■-", "карта не введена"),
  /** A crew drives (А.9). */
  CREW("А.9", "⊙⊙", "управление экипажем, установлены две карты водителей"),
  /** Д.3.1 (А.10). */
  PRINT_CARD_DAY("А.10", "24h■▼", "деятельность водителя за сутки с карты"),
  /** Д.3.2 (А.10). */
  PRINT_UNIT_DAY("А.10", "24h▲▼", "деятельность водителя за сутки из блока ТИ"),
  /** Д.3.3 (А.10). */
  PRINT_CARD_EVENTS("А.10", "‼×■▼", "события и неисправности с карты"),
  /** Д.3.4 (А.10). */
  PRINT_UNIT_EVENTS("А.10", "‼×▲▼", "события и неисправности из тахографа"),
  /** Д.3.5 (А.10). */
  PRINT_TECHNICAL("А.10", "╤◎▼", "технические данные, настройки тахографа"),
  /** Д.3.6 (А.10). */
  PRINT_OVERSPEED("А.10", "»»▼", "превышение скорости"),
  /** 01h (А.11). */
  INVALID_CARD("А.11", "‼■", "ввод недействительной карты"),
  /** 02h (А.11). */
  CARD_CONFLICT("А.11", "‼■■", "несовместимость карт"),
  /** 03h (А.11). */
  TIME_OVERLAP("А.11", "‼◷◷", "нестыковка по времени"),
  /** 04h (А.11). */
  DRIVING_WITHOUT_CARD("А.11", "‼⊙■", "управление без соответствующей карты"),
  /** 05h (А.11). */
  CARD_WHILE_DRIVING("А.11", "‼■⊙", "ввод карты во время управления"),
  /** 06h (А.11). */
  SESSION_NOT_CLOSED("А.11", "‼■▲", "ошибка при завершении последнего сеанса"),
  /** 07h (А.11). */
  OVERSPEED("А.11", "»»", "превышение скорости"),
  /** 08h (А.11). */
  POWER_LOST("А.11", "‼┼", "перерыв в электропитании"),
  /** 10h (А.11). */
  SECURITY_BREACH("А.11", "‼⚿", "нарушение защиты"),
  /** Control of speeding (А.11). */
  OVERSPEED_CONTROL("А.11", "»▣", "контроль превышения скорости"),
  /** 09h (А.11). */
  SENSOR_DATA("А.11", "‼⊓", "ошибочные данные датчика движения"),
  /** 54h (А.11). */
  GNSS_LOST("А.11", "‼✳", "отсутствие сигнала ГНСС"),
  /** Fault of the reader of slot 1 (А.12). */
  SLOT_1_FAULT("А.12", "×■1", "неисправность считывающего устройства, слот 1"),
  /** Fault of the reader of slot 2 (А.12). */
  SLOT_2_FAULT("А.12", "×■2", "неисправность считывающего устройства, слот 2"),
  /** Fault at download (А.12). */
  DOWNLOAD_FAULT("А.12", "×⊥", "сбой выгрузки данных"),
  /** Fault of the sensor (А.12). */
  SENSOR_FAULT("А.12", "×⊓", "неисправность датчика движения"),
  /** Internal fault of the unit (А.12). */
  UNIT_FAULT("А.12", "×▲", "внутренние неисправности тахографа"),
  /** Fault of the receiver (А.12). */
  GNSS_FAULT("А.12", "×✳", "неисправность ГНСС"),
  /** Fault of the modem (А.12). */
  RADIO_FAULT("А.12", "×⍑", "неисправность GSM/GPRS"),
  /** Fault of the block (А.12). */
  BLOCK_FAULT("А.12", "×⛨", "неисправность блока ТИ"),
  /** Does the shift go on? (А.13). */
  SHIFT_GOES_ON("А.13", "▸?◂", "продолжение предыдущей смены"),
  /** Did the last shift end? (А.13). */
  SHIFT_ENDED("А.13", "◂?", "окончание предыдущей смены"),
  /** Where did the last shift end? (А.13). */
  SHIFT_END_PLACE("А.13", "◂✶?", "место окончания смены"),
  /** When did this shift begin? (А.13). */
  SHIFT_BEGIN_TIME("А.13", "◷▸?", "время начала текущей смены"),
  /** Where did this shift begin? (А.13). */
  SHIFT_BEGIN_PLACE("А.13", "✶▸?", "место начала текущей смены");

  private final String table;
  private final String signs;
  private final String meaning;

  Combination(String table, String signs, String meaning) {
    this.table = table;
    this.signs = signs;
    this.meaning = meaning;
  }

  /** The table of appendix А. */
  public String table() {
    return table;
  }

  /** The signs, for a {@link PaperLine}. */
  public String signs() {
    return signs;
  }

  /** The meaning in the words of appendix А. */
  public String meaning() {
    return meaning;
  }
}
