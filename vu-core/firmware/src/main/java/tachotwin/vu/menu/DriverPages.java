package tachotwin.vu.menu;

import java.util.List;
import tachotwin.paper.PaperLine;
import tachotwin.vu.slot.CardIdentity;
import tachotwin.zh.DriverTimes;

/** «Данные первого водителя», «данные второго водителя» (4.9.1 д) with the times of O36 38.8. */
final class DriverPages {
  private DriverPages() {}

  static List<TwoLines> of(UnitView view, int slot) {
    return view.card(slot)
        .map(card -> of(card, ActivityWords.of(view.activity(slot)), view.times(slot)))
        .orElseGet(() -> List.of(TwoLines.of("Карта " + slot, "нет карты")));
  }

  private static List<TwoLines> of(CardIdentity card, ActivityWords activity, DriverTimes times) {
    return List.of(
        TwoLines.of(card.surname(), card.firstNames()),
        TwoLines.of(card.type().title(), card.number()),
        TwoLines.of("Карта действует", "до " + TwoLines.date(card.expiry())),
        rows(activity.signed(), times.currentDuration(), "Перерывы", times.cumulativeBreak()),
        rows(
            "Непрерывно упр.",
            times.continuousDriving(),
            "Сумма перерывов",
            times.cumulativeBreak()),
        rows("За день управление", times.dailyDriving(), "За день перерывы", times.dailyBreaks()),
        rows(
            "Текущая неделя",
            times.weekDriving(),
            "Предыдущая неделя",
            times.twoWeekDriving() - times.weekDriving()),
        rows("За обе недели", times.twoWeekDriving(), "из них в текущую", times.weekDriving()));
  }

  private static TwoLines rows(String upper, int minutes, String lower, int others) {
    return new TwoLines(
        PaperLine.split(upper, TwoLines.duration(minutes)),
        PaperLine.split(lower, TwoLines.duration(others)));
  }
}
