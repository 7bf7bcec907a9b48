package tachotwin.app.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import tachotwin.app.assembly.Bench;
import tachotwin.app.registry.TestCards;
import tachotwin.card.SmartCard;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vu.menu.Key;

/**
 * A person at the tachograph: does one thing after another, each when the display is ready for it,
 * and looks at the display once a second.
 */
final class Hand {
  private static final SimDuration LOOK = SimDuration.ofSeconds(1);
  private static final SimDuration PATIENCE = SimDuration.ofMinutes(3);
  private static final String MANUAL_ENTRY = "Ручной ввод";

  private final Bench bench;
  private final Queue<Step> steps = new ArrayDeque<>();
  private final List<String> missed = new ArrayList<>();
  private boolean busy;

  Hand(Bench bench) {
    this.bench = bench;
  }

  /** What could not be done, because the display was never ready for it. */
  List<String> missed() {
    return List.copyOf(missed);
  }

  /** Pushes a card in, types its PIN when asked, leaves the question of manual entry. */
  void insert(int slot, SmartCard card) {
    add("карта в слот " + slot, () -> bench.slot(slot).card().isEmpty(), () -> push(slot, card));
    add(
        "PIN в слоте " + slot,
        () -> bench.unit().pinWanted() == slot,
        () -> bench.unit().enterPin(slot, TestCards.PIN));
    add("прием карты в слоте " + slot, () -> accepted(slot), () -> {});
  }

  /** Asks for a card back and takes it. */
  void eject(int slot) {
    add(
        "извлечение карты " + slot,
        this::isIdle,
        () -> press(slot == 1 ? Key.EJECT_1 : Key.EJECT_2));
    add("карта " + slot + " в руке", () -> bench.slot(slot).card().isEmpty(), () -> {});
  }

  /** Prints a report of a day, given by its 00:00 UTC, by the menu. */
  void print(String item, SimInstant day) {
    add("печать " + item, this::isIdle, () -> bench.unit().choose("Печать", item));
    add("дата отчета " + item, this::asksDayOrPrints, () -> takeDay(day));
    add("отчет " + item, this::isIdle, () -> {});
  }

  /** Downloads by the menu. */
  void download(String item) {
    add("выгрузка " + item, this::isIdle, () -> bench.unit().choose("Выгрузка", item));
    add("файл " + item, this::isIdle, () -> {});
  }

  private void push(int slot, SmartCard card) {
    bench.slot(slot).insert(card);
  }

  private void press(Key key) {
    bench.unit().press(key);
  }

  private boolean accepted(int slot) {
    if (bench.unit().displayed().get(0).contains(MANUAL_ENTRY)) {
      press(Key.BACK);
    }
    return bench.unit().view().card(slot).isPresent() && isIdle();
  }

  private boolean isIdle() {
    return !bench.unit().state(bench.queue().now()).handling();
  }

  private boolean asksDayOrPrints() {
    return asksDay() || isIdle();
  }

  private boolean asksDay() {
    return bench.unit().displayed().get(1).contains("Дата");
  }

  private void takeDay(SimInstant day) {
    if (asksDay()) {
      SimInstant today = bench.queue().now().startOfDay();
      for (SimInstant at = today; at.isAfter(day); at = at.minus(SimDuration.ofHours(24))) {
        press(Key.DOWN);
      }
      press(Key.OK);
    }
  }

  private void add(String what, BooleanSupplier ready, Runnable action) {
    steps.add(new Step(what, ready, action));
    if (!busy) {
      busy = true;
      bench.queue().after(SimDuration.ZERO, () -> look(SimDuration.ZERO));
    }
  }

  private void look(SimDuration waited) {
    Step step = steps.peek();
    if (step == null) {
      busy = false;
    } else if (step.ready().getAsBoolean()) {
      steps.remove();
      step.action().run();
      bench.queue().after(LOOK, () -> look(SimDuration.ZERO));
    } else if (waited.compareTo(PATIENCE) >= 0) {
      steps.remove();
      missed.add(step.what());
      look(SimDuration.ZERO);
    } else {
      bench.queue().after(LOOK, () -> look(waited.plus(LOOK)));
    }
  }

  private record Step(String what, BooleanSupplier ready, Runnable action) {}
}
