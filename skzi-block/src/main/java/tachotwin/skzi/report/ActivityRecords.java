package tachotwin.skzi.report;

import tachotwin.time.SimInstant;

/** The records 8.3 (from a card) and 10.2 (from the unit) of Д.2 of one driver's day. */
final class ActivityRecords {
  private final DayOfDriving day;
  private final boolean fromCard;

  ActivityRecords(DayOfDriving day, boolean fromCard) {
    this.day = day;
    this.fromCard = fromCard;
  }

  void into(Chronicle chronicle) {
    for (Stretch stretch : day.stretches()) {
      if (stretch.driving()) {
        chronicle.activity(stretch.from(), page -> driving(page, stretch));
      } else if (day.isAfterDriving(stretch)) {
        chronicle.activity(stretch.from(), page -> rest(page, stretch));
      }
    }
    if (fromCard && day.breaks() > 0) {
      chronicle.sum(
          page -> page.line("Отдых от управления: " + PaperFormat.duration(day.breaks())));
    }
  }

  private void driving(Page page, Stretch stretch) {
    SimInstant from = stretch.from();
    if (!day.isAfterDriving(stretch)) {
      page.line("Начало управления: " + PaperFormat.dateTime(from));
    } else if (day.allBreaks().stream().anyMatch(one -> one.to().equals(from))) {
      page.line("Начало движения после перерыва: " + PaperFormat.time(from));
    } else {
      page.line("Начало движения: " + PaperFormat.time(from));
    }
    if (fromCard) {
      page.line("Время управления: " + PaperFormat.duration(stretch.minutes()));
    }
  }

  private void rest(Page page, Stretch stretch) {
    if (!day.isBreak(stretch)) {
      page.line("Остановка: " + PaperFormat.time(stretch.from()));
      return;
    }
    page.line("Начало перерыва: " + PaperFormat.time(stretch.from()))
        .line(name(stretch) + ": " + PaperFormat.duration(stretch.minutes()));
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
