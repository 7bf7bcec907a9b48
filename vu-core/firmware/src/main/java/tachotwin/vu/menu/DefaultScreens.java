package tachotwin.vu.menu;

import org.jspecify.annotations.Nullable;
import tachotwin.paper.PaperLine;
import tachotwin.paper.Pictogram;
import tachotwin.port.TachographState.WorkingState;
import tachotwin.time.SimInstant;
import tachotwin.vu.activity.Situation;
import tachotwin.vu.mode.OperatingMode;
import tachotwin.zh.DriverTimes;

/**
 * What the display shows when nothing else is to be shown (4.9.1 в; O36 38.5): time, speed and
 * distance; the times of the driver; those of the second driver in a crew. Where the profile asks
 * for it, the activities stand on the first screen and the others tell how long they last.
 */
final class DefaultScreens {
  private static final int SECONDS_PER_MINUTE = 60;

  /** Where the activities stand between speed and distance. */
  private static final int ACTIVITY_COLUMN = 9;

  private final UnitView view;
  private int page;
  private @Nullable Content content;
  private TwoLines lines = TwoLines.BLANK;

  /** What a screen is made of. */
  private sealed interface Content {
    TwoLines lines(boolean utc, boolean withActivities);
  }

  private record Vehicle(
      long minute,
      int speedKmh,
      int odometerKm,
      OperatingMode mode,
      String situation,
      String activities)
      implements Content {
    @Override
    public TwoLines lines(boolean utc, boolean withActivities) {
      SimInstant at = SimInstant.ofEpochSecond(minute * SECONDS_PER_MINUTE);
      String clock = TwoLines.date(at) + " " + TwoLines.time(at);
      String zone = utc ? " UTC" : " " + Pictogram.PLACE.sign();
      String speed = speedKmh + " км/ч";
      String left =
          withActivities
              ? speed + " ".repeat(ACTIVITY_COLUMN - speed.length()) + activities
              : speed;
      return new TwoLines(
          PaperLine.split(clock + zone, situation + pictogram(mode).sign()),
          PaperLine.split(left, TwoLines.grouped(odometerKm) + " км"));
    }
  }

  private record Driver(int slot, WorkingState activity, DriverTimes times) implements Content {
    @Override
    public TwoLines lines(boolean utc, boolean withActivities) {
      return withActivities ? activityLines() : sumLines();
    }

    /** 4.9.1 в, 4–7. */
    private TwoLines sumLines() {
      String who = slot == 1 ? "" : "2:";
      return new TwoLines(
          sums(who + "Упр.", times.continuousDriving(), times.cumulativeBreak()),
          sums(who + "Сутки", times.dailyDriving(), times.dailyBreaks()));
    }

    /** O36 38.5: driving since the last break, or how long the chosen activity lasts; breaks. */
    private TwoLines activityLines() {
      int minutes =
          activity == WorkingState.DRIVE ? times.continuousDriving() : times.currentDuration();
      return new TwoLines(
          PaperLine.split(slot + ActivityWords.of(activity).signed(), TwoLines.duration(minutes)),
          PaperLine.split(
              " " + Pictogram.BREAK.sign() + " Перерывы",
              TwoLines.duration(times.cumulativeBreak())));
    }

    private static PaperLine sums(String label, int driving, int breaks) {
      return PaperLine.split(
          label, TwoLines.duration(driving) + " Пер. " + TwoLines.duration(breaks));
    }
  }

  DefaultScreens(UnitView view) {
    this.view = view;
  }

  void turn(int by) {
    page = Math.floorMod(page + by, pages());
  }

  void home() {
    page = 0;
  }

  /** The screen; made anew only when something on it has changed, since it is asked each second. */
  TwoLines lines() {
    int shown = page == 0 ? 0 : Math.min(page, pages() - 1);
    Content now =
        shown == 0 ? vehicle() : new Driver(shown, view.activity(shown), view.times(shown));
    if (!now.equals(content)) {
      content = now;
      lines = now.lines(view.isShownClockUtc(), view.showsActivities());
    }
    return lines;
  }

  private int pages() {
    return view.isCrew() ? 3 : 2;
  }

  private Vehicle vehicle() {
    return new Vehicle(
        view.shownClock().epochSecond() / SECONDS_PER_MINUTE,
        view.speedKmh(),
        view.odometerKm(),
        view.mode(),
        situation(),
        view.showsActivities() ? activities() : "");
  }

  private String activities() {
    String first = String.valueOf(ActivityWords.of(view.activity(1)).sign());
    return view.isCrew() ? first + ActivityWords.of(view.activity(2)).sign() : first;
  }

  /** The sign of a crossing, or «OUT» (А.4), before that of the mode. */
  private String situation() {
    return view.situation()
        .map(now -> now == Situation.FERRY ? String.valueOf(Pictogram.FERRY.sign()) : "OUT")
        .orElse("");
  }

  private static Pictogram pictogram(OperatingMode mode) {
    return switch (mode) {
      case WORK -> Pictogram.DRIVING;
      case CONTROL -> Pictogram.CONTROL;
      case CALIBRATION -> Pictogram.WORKSHOP;
      case COMPANY -> Pictogram.COMPANY;
    };
  }
}
