package tachotwin.vu.menu;

import java.util.ArrayList;
import java.util.List;
import tachotwin.vu.event.EventType;
import tachotwin.vu.memory.FaultMemory;
import tachotwin.zh.DriverTimes;

/** Data of the unit page by page (4.9.1 д, 4.9.3): UP and DOWN turn, any other key leaves. */
final class InfoPages implements Screen {
  private final List<TwoLines> pages;
  private final Runnable onLeave;
  private int page;

  InfoPages(List<TwoLines> pages, Runnable onLeave) {
    this.pages = pages;
    this.onLeave = onLeave;
  }

  /** The pages of an item of the menu; none where the item shows nothing. */
  static List<TwoLines> of(MenuAction action, UnitView view) {
    return switch (action) {
      case SHOW_VEHICLE -> vehicle(view);
      case SHOW_DRIVER_1 -> driver(view, 1);
      case SHOW_DRIVER_2 -> driver(view, 2);
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
    return pages.get(page);
  }

  @Override
  public void press(Key key) {
    switch (key) {
      case UP -> page = Math.floorMod(page - 1, pages.size());
      case DOWN -> page = Math.floorMod(page + 1, pages.size());
      default -> onLeave.run();
    }
  }

  @Override
  public void expire() {
    onLeave.run();
  }

  private static List<TwoLines> vehicle(UnitView view) {
    return List.of(
        TwoLines.of("VIN", view.calibration().vin()),
        TwoLines.of("Рег. номер", view.calibration().vrn()),
        TwoLines.of("Блок ТИ", view.blockNumber()),
        TwoLines.of("k " + view.calibration().k() + " имп/км", limit(view)),
        TwoLines.of("Тахограф", view.mode().title()));
  }

  private static String limit(UnitView view) {
    return "Макс. скорость " + view.calibration().authorisedSpeed() + " км/ч";
  }

  private static List<TwoLines> driver(UnitView view, int slot) {
    return view.card(slot)
        .map(
            card -> {
              DriverTimes times = view.times(slot);
              return List.of(
                  TwoLines.of(card.surname(), card.firstNames()),
                  TwoLines.of(card.type().title(), card.number()),
                  TwoLines.of(
                      "Управление " + TwoLines.duration(times.continuousDriving()),
                      "Перерыв " + TwoLines.duration(times.cumulativeBreak())),
                  TwoLines.of(
                      "Неделя " + TwoLines.duration(times.weekDriving()),
                      "Две недели " + TwoLines.duration(times.twoWeekDriving())));
            })
        .orElseGet(() -> List.of(TwoLines.of("Карта " + slot, "нет карты")));
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
