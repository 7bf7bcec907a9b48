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
  private final KeptLine upper = new KeptLine();
  private final KeptLine lower = new KeptLine();
  private int page;

  /** What a line is made of. */
  private sealed interface Content {
    PaperLine line();
  }

  /** A line, composed anew only when something in it has changed, since it is asked each second. */
  private static final class KeptLine {
    private @Nullable Content content;
    private PaperLine line = PaperLine.BLANK;

    PaperLine of(Content now) {
      if (!now.equals(content)) {
        content = now;
        line = now.line();
      }
      return line;
    }
  }

  private record Head(long minute, boolean utc, OperatingMode mode, String situation)
      implements Content {
    @Override
    public PaperLine line() {
      SimInstant at = SimInstant.ofEpochSecond(minute * SECONDS_PER_MINUTE);
      String clock = TwoLines.date(at) + " " + TwoLines.time(at);
      String zone = utc ? " UTC" : " " + Pictogram.PLACE.sign();
      return PaperLine.split(clock + zone, situation + pictogram(mode).sign());
    }
  }

  private record Motion(int speedKmh, int odometerKm, String activities) implements Content {
    @Override
    public PaperLine line() {
      String speed = speedKmh + " км/ч";
      String left =
          activities.isEmpty()
              ? speed
              : speed + " ".repeat(ACTIVITY_COLUMN - speed.length()) + activities;
      return PaperLine.split(left, TwoLines.grouped(odometerKm) + " км");
    }
  }

  /** 4.9.1 в, 4–7. */
  private record Sums(String label, int driving, int breaks) implements Content {
    @Override
    public PaperLine line() {
      return PaperLine.split(
          label, TwoLines.duration(driving) + " Пер. " + TwoLines.duration(breaks));
    }
  }

  /** O36 38.5: driving since the last break, or how long the chosen activity lasts. */
  private record Chosen(int slot, WorkingState activity, int minutes) implements Content {
    @Override
    public PaperLine line() {
      return PaperLine.split(
          slot + ActivityWords.of(activity).signed(), TwoLines.duration(minutes));
    }
  }

  /** O36 38.5: the breaks. */
  private record Breaks(int minutes) implements Content {
    @Override
    public PaperLine line() {
      return PaperLine.split(
          " " + Pictogram.BREAK.sign() + " Перерывы", TwoLines.duration(minutes));
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

  /** The screen. */
  TwoLines lines() {
    int shown = page == 0 ? 0 : Math.min(page, pages() - 1);
    return shown == 0
        ? new TwoLines(upper.of(head()), lower.of(motion()))
        : new TwoLines(upper.of(upperOf(shown)), lower.of(lowerOf(shown)));
  }

  private int pages() {
    return view.isCrew() ? 3 : 2;
  }

  private Content head() {
    return new Head(
        view.shownClock().epochSecond() / SECONDS_PER_MINUTE,
        view.isShownClockUtc(),
        view.mode(),
        situation());
  }

  private Content motion() {
    String activities = view.showsActivities() ? activities() : "";
    return new Motion(view.speedKmh(), view.odometerKm(), activities);
  }

  private Content upperOf(int slot) {
    DriverTimes times = view.times(slot);
    if (!view.showsActivities()) {
      return new Sums(who(slot) + "Упр.", times.continuousDriving(), times.cumulativeBreak());
    }
    WorkingState activity = view.activity(slot);
    boolean drives = activity == WorkingState.DRIVE;
    return new Chosen(slot, activity, drives ? times.continuousDriving() : times.currentDuration());
  }

  private Content lowerOf(int slot) {
    DriverTimes times = view.times(slot);
    return view.showsActivities()
        ? new Breaks(times.cumulativeBreak())
        : new Sums(who(slot) + "Сутки", times.dailyDriving(), times.dailyBreaks());
  }

  private static String who(int slot) {
    return slot == 1 ? "" : "2:";
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
