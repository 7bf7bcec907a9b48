package tachotwin.vu.menu;

import java.util.List;

/** An item of the menu. */
sealed interface MenuItem {
  /** The words on the display, at most 22 signs. */
  String title();

  /** An item that opens others. */
  record Branch(String title, List<MenuItem> items) implements MenuItem {}

  /** An item that does something. */
  record Leaf(String title, MenuAction action) implements MenuItem {}

  /** The whole menu. */
  Branch ROOT =
      new Branch(
          "Меню",
          List.of(
              new Branch(
                  "Печать",
                  List.of(
                      new Leaf("Карта 1, сутки", MenuAction.PRINT_CARD_1),
                      new Leaf("Карта 2, сутки", MenuAction.PRINT_CARD_2),
                      new Leaf("Тахограф, сутки", MenuAction.PRINT_UNIT),
                      new Leaf("Технические данные", MenuAction.PRINT_TECHNICAL))),
              new Branch(
                  "Выгрузка",
                  List.of(
                      new Leaf("Тахограф", MenuAction.DOWNLOAD_UNIT),
                      new Leaf("Карта водителя", MenuAction.DOWNLOAD_CARD))),
              new Branch(
                  "Паром/поезд",
                  List.of(
                      new Leaf("Начало переезда", MenuAction.FERRY_BEGIN),
                      new Leaf("Конец переезда", MenuAction.FERRY_END),
                      new Leaf("Неприменимо: начало", MenuAction.OUT_BEGIN),
                      new Leaf("Неприменимо: конец", MenuAction.OUT_END))),
              new Branch(
                  "Блокировка",
                  List.of(
                      new Leaf("Включить", MenuAction.LOCK_IN),
                      new Leaf("Выключить", MenuAction.LOCK_OUT),
                      new Leaf("Состояние", MenuAction.LOCK_SHOW))),
              new Branch(
                  "Данные",
                  List.of(
                      new Leaf("Автомобиль", MenuAction.SHOW_VEHICLE),
                      new Leaf("Первый водитель", MenuAction.SHOW_DRIVER_1),
                      new Leaf("Второй водитель", MenuAction.SHOW_DRIVER_2),
                      new Leaf("Скорость", MenuAction.SHOW_SPEED),
                      new Leaf("Неисправности", MenuAction.SHOW_FAULTS)))));
}
