package tachotwin.vu.menu;

import tachotwin.paper.Pictogram;
import tachotwin.port.TachographState.WorkingState;

/**
 * How an activity stands on the display (А.2).
 *
 * @param sign its pictogram, «?» where there are no data
 * @param title its name
 */
record ActivityWords(char sign, String title) {
  static ActivityWords of(WorkingState activity) {
    return switch (activity) {
      case DRIVE -> new ActivityWords(Pictogram.DRIVING.sign(), "Управление");
      case WORK -> new ActivityWords(Pictogram.WORK.sign(), "Работа");
      case AVAILABLE -> new ActivityWords(Pictogram.AVAILABLE.sign(), "Готовность");
      case REST -> new ActivityWords(Pictogram.REST.sign(), "Перерыв/отдых");
      case ERROR, NOT_AVAILABLE -> new ActivityWords('?', "Нет данных");
    };
  }

  /** Pictogram and name. */
  String signed() {
    return sign + " " + title;
  }
}
