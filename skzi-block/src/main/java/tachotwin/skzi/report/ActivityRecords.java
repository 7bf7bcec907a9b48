package tachotwin.skzi.report;

import tachotwin.dictionary.Activity;
import tachotwin.paper.Pictogram;

/**
 * The records 8.3 (from a card) and 10.2 (from the unit) of Д.2 of one driver's day; where the
 * profile has four activities (Order 36, 11), each stretch with its pictogram, beginning and
 * length.
 */
final class ActivityRecords {
  private final ReportContext context;
  private final DayOfDriving day;
  private final boolean fromCard;

  ActivityRecords(ReportContext context, DayOfDriving day, boolean fromCard) {
    this.context = context;
    this.day = day;
    this.fromCard = fromCard;
  }

  void into(Chronicle chronicle) {
    for (Stretch stretch : day.stretches()) {
      if (context.hasAllActivities()) {
        chronicle.activity(stretch.from(), page -> activity(page, stretch));
      } else if (stretch.driving()) {
        chronicle.activity(stretch.from(), page -> driving(page, stretch));
      } else if (day.isAfterDriving(stretch)) {
        chronicle.activity(stretch.from(), page -> rest(page, stretch));
      }
    }
    if (fromCard && day.breaks() > 0) {
      chronicle.sum(page -> page.field("Отдых от управления:", PaperFormat.duration(day.breaks())));
    }
  }

  private static void activity(Page page, Stretch stretch) {
    page.field(
        String.valueOf(sign(stretch.activity()).sign()),
        PaperFormat.time(stretch.from()) + " " + PaperFormat.hours(stretch.minutes()));
  }

  private static Pictogram sign(Activity activity) {
    return switch (activity) {
      case DRIVING -> Pictogram.DRIVING;
      case WORK -> Pictogram.WORK;
      case AVAILABILITY -> Pictogram.AVAILABLE;
      case REST -> Pictogram.REST;
    };
  }

  private void driving(Page page, Stretch stretch) {
    if (!day.isAfterDriving(stretch)) {
      page.field("Начало управления:", PaperFormat.dateTime(stretch.from()));
    } else if (day.allBreaks().stream().anyMatch(one -> one.to().equals(stretch.from()))) {
      page.field("Начало движения после перерыва:", PaperFormat.time(stretch.from()));
    } else {
      page.field("Начало движения:", PaperFormat.time(stretch.from()));
    }
    if (fromCard) {
      page.field("Время управления:", PaperFormat.duration(stretch.minutes()));
    }
  }

  private void rest(Page page, Stretch stretch) {
    if (!day.isBreak(stretch)) {
      page.field("Остановка:", PaperFormat.time(stretch.from()));
      return;
    }
    page.field("Начало перерыва:", PaperFormat.time(stretch.from()))
        .field(name(stretch) + ":", PaperFormat.duration(stretch.minutes()));
  }

  private String name(Stretch stretch) {
    int index = day.allBreaks().indexOf(stretch);
    if (!fromCard || index == 0) {
      return "Время " + (index + 1) + " перерыва";
    }
    boolean last = index == day.allBreaks().size() - 1;
    return last ? "Время последнего перерыва" : "Время перерыва";
  }
}
