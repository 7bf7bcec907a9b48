package tachotwin.vu.menu;

import java.util.function.Consumer;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** The day of a report being chosen: UP and DOWN change it, OK takes it, BACK leaves. */
final class DayPrompt implements Screen {
  private static final SimDuration DAY = SimDuration.ofHours(24);

  private final String title;
  private final SimInstant today;
  private final Runnable onLeave;
  private final Consumer<SimInstant> onDay;
  private SimInstant day;

  DayPrompt(String title, SimInstant today, Runnable onLeave, Consumer<SimInstant> onDay) {
    this.title = title;
    this.today = today;
    this.day = today;
    this.onLeave = onLeave;
    this.onDay = onDay;
  }

  @Override
  public TwoLines lines() {
    return TwoLines.of(title, "Дата " + TwoLines.date(day));
  }

  @Override
  public void press(Key key) {
    switch (key) {
      case UP -> day = day.isBefore(today) ? day.plus(DAY) : today;
      case DOWN -> day = day.minus(DAY);
      case OK -> {
        onLeave.run();
        onDay.accept(day);
      }
      case BACK -> onLeave.run();
      default -> {}
    }
  }

  @Override
  public void expire() {
    onLeave.run();
  }
}
