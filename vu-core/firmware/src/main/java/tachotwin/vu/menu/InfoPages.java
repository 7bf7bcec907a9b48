package tachotwin.vu.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tachotwin.vu.event.EventType;
import tachotwin.vu.memory.FaultMemory;

/** Data of the unit page by page (4.9.1 д, 4.9.3): UP and DOWN turn, any other key leaves. */
final class InfoPages implements Screen {
  private final Supplier<List<TwoLines>> pages;
  private final Runnable onLeave;
  private int page;

  InfoPages(Supplier<List<TwoLines>> pages, Runnable onLeave) {
    this.pages = pages;
    this.onLeave = onLeave;
  }

  /** The pages of an item of the menu; none where the item shows nothing. */
  static List<TwoLines> of(MenuAction action, UnitView view) {
    return switch (action) {
      case SHOW_VEHICLE -> VehiclePages.of(view);
      case SHOW_DRIVER_1 -> DriverPages.of(view, 1);
      case SHOW_DRIVER_2 -> DriverPages.of(view, 2);
      case SHOW_SPEED ->
          List.of(
              TwoLines.of("Скорость " + view.speedKmh() + " км/ч", limit(view)),
              TwoLines.of("Наибольшая за 24 ч", view.greatestSpeedKmh() + " км/ч"));
      case SHOW_FAULTS -> faults(view);
      default -> List.of();
    };
  }

  @Override
  public TwoLines lines() {
    List<TwoLines> now = pages.get();
    return now.get(Math.floorMod(page, now.size()));
  }

  @Override
  public void press(Key key) {
    switch (key) {
      case UP -> turn(-1);
      case DOWN -> turn(1);
      default -> onLeave.run();
    }
  }

  private void turn(int by) {
    page = Math.floorMod(page + by, pages.get().size());
  }

  @Override
  public void expire() {
    onLeave.run();
  }

  static String limit(UnitView view) {
    return "Макс. скорость " + view.calibration().authorisedSpeed() + " км/ч";
  }

  private static List<TwoLines> faults(UnitView view) {
    List<TwoLines> out = new ArrayList<>();
    List<FaultMemory.Fault> faults = view.faults();
    for (int i = faults.size() - 1; i >= 0; i--) {
      FaultMemory.Fault fault = faults.get(i);
      out.add(
          TwoLines.of(
              EventType.title(fault.type()),
              TwoLines.date(fault.at()) + " " + TwoLines.time(fault.at())));
    }
    return out.isEmpty() ? List.of(TwoLines.of("Неисправностей нет", "")) : List.copyOf(out);
  }
}
