package tachotwin.vu.menu;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.paper.PaperLine;
import tachotwin.paper.Pictogram;
import tachotwin.time.SimInstant;
import tachotwin.vu.activity.Situation;
import tachotwin.vu.mode.OperatingMode;
import tachotwin.zh.DriverTimes;

/**
 * What the display shows when nothing else is to be shown (4.9.1 в): time, speed and distance; the
 * times of the driver; those of the second driver in a crew.
 */
final class DefaultScreens {
  private static final int SECONDS_PER_MINUTE = 60;

  private final UnitView view;
  private int page;
  private @Nullable Content content;
  private TwoLines lines = TwoLines.BLANK;

  /** What a screen is made of. */
  private sealed interface Content {}

  private record Vehicle(
      long minute, int speedKmh, int odometerKm, OperatingMode mode, Optional<Situation> situation)
      implements Content {}

  private record Times(int slot, DriverTimes times) implements Content {}

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
    int shown = Math.min(page, pages() - 1);
    Content now = shown == 0 ? vehicleContent() : new Times(shown, view.times(shown));
    if (!now.equals(content)) {
      content = now;
      lines = now instanceof Times times ? times(times) : vehicle();
    }
    return lines;
  }

  private int pages() {
    return view.isCrew() ? 3 : 2;
  }

  private Vehicle vehicleContent() {
    long minute = view.shownClock().epochSecond() / SECONDS_PER_MINUTE;
    return new Vehicle(minute, view.speedKmh(), view.odometerKm(), view.mode(), view.situation());
  }

  private TwoLines vehicle() {
    SimInstant now = view.shownClock();
    String clock = TwoLines.date(now) + " " + TwoLines.time(now);
    String zone = view.isShownClockUtc() ? " UTC" : " " + Pictogram.PLACE.sign();
    return new TwoLines(
        PaperLine.split(clock + zone, situation() + pictogram(view.mode()).sign()),
        PaperLine.split(view.speedKmh() + " км/ч", TwoLines.grouped(view.odometerKm()) + " км"));
  }

  /** The sign of a crossing, or «OUT» (А.4), before that of the mode. */
  private String situation() {
    return view.situation()
        .map(now -> now == Situation.FERRY ? String.valueOf(Pictogram.FERRY.sign()) : "OUT")
        .orElse("");
  }

  private static TwoLines times(Times of) {
    String who = of.slot() == 1 ? "" : "2:";
    DriverTimes times = of.times();
    return new TwoLines(
        row(who + "Упр.", times.continuousDriving(), times.cumulativeBreak()),
        row(who + "Сутки", times.dailyDriving(), times.dailyBreaks()));
  }

  private static PaperLine row(String label, int driving, int breaks) {
    return PaperLine.split(
        label, TwoLines.duration(driving) + " Пер. " + TwoLines.duration(breaks));
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
