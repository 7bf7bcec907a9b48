package tachotwin.skzi.accounting;

import java.util.ArrayList;
import java.util.List;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** Plays what a driver does and keeps what was found; minutes unless a name says otherwise. */
final class Week implements Violation.Listener {
  /** Monday. */
  static final SimInstant MONDAY = SimInstant.parse("2026-03-02T06:00:00Z");

  /** Minutes from the first to the last driving of a day of work. */
  static final int DAY = 445;

  final List<Violation> found = new ArrayList<>();
  SimInstant now;
  final DriverAccounting driver;

  Week() {
    this(NormTable.load(), MONDAY);
  }

  Week(NormTable table, SimInstant from) {
    now = from;
    driver = new DriverAccounting(table, from, this);
  }

  Week drives(int minutes) {
    return does(Doing.DRIVING, minutes, false);
  }

  Week drivesInCrew(int minutes) {
    return does(Doing.DRIVING, minutes, true);
  }

  Week rests(int minutes) {
    return does(Doing.BREAK, minutes, false);
  }

  Week restsHours(int hours) {
    return rests(60 * hours);
  }

  /** Twice 3 h 20 with a break of 45 minutes: all norms kept, those of two weeks, too. */
  Week worksADay() {
    return drives(200).rests(45).drives(200);
  }

  /** A day from the first to the last driving that takes so many hours, all norms kept. */
  Week drivesFor(int hours) {
    return worksADay().rests(60 * hours - DAY - 1).drives(1);
  }

  /** Days of work with regular daily rests, the last of which is left to the caller. */
  Week worksDays(int days) {
    worksADay();
    for (int i = 1; i < days; i++) {
      rests(24 * 60 - DAY);
      worksADay();
    }
    return this;
  }

  private Week does(Doing doing, int minutes, boolean crew) {
    driver.change(now, doing, crew);
    now = now.plus(SimDuration.ofMinutes(minutes));
    driver.look(now);
    return this;
  }

  /** What was found once another minute has passed, after which it is certain. */
  List<Violation.Norm> norms() {
    driver.look(now.plus(SimDuration.ofMinutes(1)));
    return found.stream().map(Violation::norm).toList();
  }

  @Override
  public void violationBegan(Violation.Norm norm, SimInstant at) {
    // The ends tell enough.
  }

  @Override
  public void violationEnded(Violation violation) {
    found.add(violation);
  }
}
