package tachotwin.vu.menu;

import tachotwin.paper.PaperLine;
import tachotwin.paper.Pictogram;
import tachotwin.time.SimInstant;
import tachotwin.vu.mode.OperatingMode;
import tachotwin.zh.DriverTimes;

/**
 * What the display shows when nothing else is to be shown (4.9.1 в): time, speed and distance; the
 * times of the driver; those of the second driver in a crew.
 */
final class DefaultScreens {
  private final UnitView view;
  private int page;

  DefaultScreens(UnitView view) {
    this.view = view;
  }

  void turn(int by) {
    page = Math.floorMod(page + by, pages());
  }

  void home() {
    page = 0;
  }

  TwoLines lines() {
    return switch (Math.min(page, pages() - 1)) {
      case 0 -> vehicle();
      case 1 -> times("", view.times(1));
      default -> times("2:", view.times(2));
    };
  }

  private int pages() {
    return view.isCrew() ? 3 : 2;
  }

  private TwoLines vehicle() {
    SimInstant now = view.shownClock();
    String clock = TwoLines.date(now) + " " + TwoLines.time(now);
    String zone = view.isShownClockUtc() ? " UTC" : " " + Pictogram.PLACE.sign();
    return new TwoLines(
        PaperLine.split(clock + zone, String.valueOf(pictogram(view.mode()).sign())),
        PaperLine.split(view.speedKmh() + " км/ч", TwoLines.grouped(view.odometerKm()) + " км"));
  }

  private static TwoLines times(String who, DriverTimes times) {
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
