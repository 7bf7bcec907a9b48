package tachotwin.vu.menu;

import tachotwin.vu.menu.MenuItem.Branch;
import tachotwin.vu.menu.MenuItem.Leaf;

/**
 * The menu of the unit (4.9.1 д; O36 38.7, 38.8) as data; {@code docs/menu.md} is made from it.
 * Branches that hold nothing yet keep their place in the order and are not shown.
 */
final class MenuTree {
  private static final Branch EVENTS =
      Branch.of(
          "События и неисправности",
          new Leaf("Неисправности", MenuAction.SHOW_FAULTS, "неисправности за 365 дней"));

  /** 4.9.4: what can be printed, scrolled by the keys. */
  private static final Branch VIEWING =
      Branch.of(
          "На экран",
          new Leaf("Карта 1, сутки", MenuAction.VIEW_CARD_1, "отчет Д.3.1 с карты в слоте 1"),
          new Leaf("Карта 2, сутки", MenuAction.VIEW_CARD_2, "отчет Д.3.1 с карты в слоте 2"),
          new Leaf("Тахограф, сутки", MenuAction.VIEW_UNIT, "отчет Д.3.2"),
          new Leaf("Карта 1, события", MenuAction.VIEW_EVENTS_1, "отчет Д.3.3 с карты в слоте 1"),
          new Leaf("Карта 2, события", MenuAction.VIEW_EVENTS_2, "отчет Д.3.3 с карты в слоте 2"),
          new Leaf("Тахограф, события", MenuAction.VIEW_EVENTS, "отчет Д.3.4"),
          new Leaf("Технические данные", MenuAction.VIEW_TECHNICAL, "отчет Д.3.5"),
          new Leaf("Превышение скорости", MenuAction.VIEW_OVERSPEED, "отчет Д.3.6"));

  private static final Branch PRINTING =
      Branch.of(
          "Печать",
          new Leaf("Карта 1, сутки", MenuAction.PRINT_CARD_1, "отчет Д.3.1 с карты в слоте 1"),
          new Leaf("Карта 2, сутки", MenuAction.PRINT_CARD_2, "отчет Д.3.1 с карты в слоте 2"),
          new Leaf("Тахограф, сутки", MenuAction.PRINT_UNIT, "отчет Д.3.2"),
          new Leaf("Карта 1, события", MenuAction.PRINT_EVENTS_1, "отчет Д.3.3 с карты в слоте 1"),
          new Leaf("Карта 2, события", MenuAction.PRINT_EVENTS_2, "отчет Д.3.3 с карты в слоте 2"),
          new Leaf("Тахограф, события", MenuAction.PRINT_EVENTS, "отчет Д.3.4"),
          new Leaf("Технические данные", MenuAction.PRINT_TECHNICAL, "отчет Д.3.5"),
          new Leaf("Превышение скорости", MenuAction.PRINT_OVERSPEED, "отчет Д.3.6"),
          new Leaf("Настроечная табличка", MenuAction.PRINT_PLATE, "табличка Е.2.4.5"),
          VIEWING);

  private static final Branch DOWNLOAD =
      Branch.of(
          "Выгрузка",
          new Leaf("Тахограф", MenuAction.DOWNLOAD_UNIT, "файл тахографа и блока на носитель"),
          new Leaf("Карта водителя", MenuAction.DOWNLOAD_CARD, "файл карты водителя на носитель"));

  private static final Branch FERRY =
      Branch.of(
          "Паром/поезд",
          new Leaf("Начало переезда", MenuAction.FERRY_BEGIN, "«переезд на пароме/поезде» (4.4.6)"),
          new Leaf("Конец переезда", MenuAction.FERRY_END, "переезд закончен"),
          new Leaf("Неприменимо: начало", MenuAction.OUT_BEGIN, "«неприменимо» (O36 14.1)"),
          new Leaf("Неприменимо: конец", MenuAction.OUT_END, "«неприменимо» закончено"));

  /** Where the activation manual looks for them (6.7, 6.13). */
  private static final Branch INTERNAL_TESTS =
      Branch.of(
          "Внутренний тест",
          new Leaf("Тест НКМ", MenuAction.PRINT_BLOCK_TEST, "распечатка состояния блока ТИ"),
          new Leaf("Тест НКМ на экран", MenuAction.TEST_BLOCK, "состояние блока ТИ"),
          new Leaf("Дисплей", MenuAction.TEST_DISPLAY, "все точки, все знаки и пиктограммы"),
          new Leaf("Клавиши", MenuAction.TEST_KEYS, "показывает нажатую клавишу"),
          new Leaf("Звук", MenuAction.TEST_SOUND, "звуковой сигнал 1 с"));

  private static final Branch SETTINGS =
      Branch.of(
          "Настройки",
          new Leaf(
              "Местное время",
              MenuAction.SET_LOCAL_TIME,
              "часовой пояс для дисплея; данные остаются в UTC (4.4.6)"),
          new Leaf("Звук клавиш", MenuAction.SET_KEY_SOUND, "включен или выключен"),
          INTERNAL_TESTS);

  private static final Leaf INSPECTION =
      new Leaf(
          "Технический осмотр",
          MenuAction.INSPECTION,
          "сведения в АИСТК, затем документ 4.17.2 на бумаге");

  private static final Branch LOCK =
      Branch.of(
          "Блокировка",
          new Leaf("Включить", MenuAction.LOCK_IN, "блокировка предприятия (4.4.3)"),
          new Leaf("Выключить", MenuAction.LOCK_OUT, "блокировка снята"),
          new Leaf("Состояние", MenuAction.LOCK_SHOW, "чья блокировка и с какого времени"));

  /** Е.2.4, Е.2.5, Е.3. */
  private static final Branch CALIBRATION =
      Branch.of(
          "Настройка",
          new Leaf("Параметры", MenuAction.CALIBRATE, "установочные данные Е.2.4, в блок ТИ"),
          new Leaf("Измерение w", MenuAction.MEASURE_W, "по стенду или участку дороги (Е.3.2.1)"),
          new Leaf("Постоянная k", MenuAction.SHOW_K, "по измеренным w (Е.3.2.2)"),
          new Leaf("Окружность шин l", MenuAction.MEASURE_L, "по десяти измерениям (Е.3.2.3)"),
          new Leaf("Тестовый проезд", MenuAction.TEST_DRIVE, "скорость против образцовой (Е.2.5)"),
          new Leaf(
              "Вывод блока ТИ",
              MenuAction.WITHDRAW_BLOCK,
              "из эксплуатации, после выгрузки всех данных (4.17.4)"));

  /** The whole menu. */
  static final Branch ROOT =
      Branch.of(
          "Меню",
          new Leaf("Данные об автомобиле", MenuAction.SHOW_VEHICLE, "номера, место, время, режим"),
          new Leaf("Данные первого водителя", MenuAction.SHOW_DRIVER_1, "карта 1 и времена"),
          new Leaf("Данные второго водителя", MenuAction.SHOW_DRIVER_2, "карта 2 и времена"),
          new Leaf("Данные о скорости", MenuAction.SHOW_SPEED, "скорость, порог, наибольшая"),
          EVENTS,
          PRINTING,
          DOWNLOAD,
          FERRY,
          SETTINGS,
          INSPECTION,
          LOCK,
          CALIBRATION);

  private MenuTree() {}
}
