package tachotwin.app.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tachotwin.app.assembly.Cab;
import tachotwin.app.registry.TestCards;
import tachotwin.card.SmartCard;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vu.calibration.NewCalibration;
import tachotwin.vu.menu.Key;

/**
 * A person at the tachograph: does one thing after another, each when the display is ready for it,
 * and looks at the display once a second.
 */
final class Hand {
  private static final SimDuration DAY = SimDuration.ofHours(24);
  private static final SimDuration LOOK = SimDuration.ofSeconds(1);
  private static final SimDuration USUAL_PATIENCE = SimDuration.ofMinutes(3);
  private static final int DOWNLOAD_QUESTIONS = 3;

  /** What the display says while a card is being read. */
  private static final String WAITING = "Подождите";

  private final Cab cab;
  private final SimDuration patience;
  private final Queue<Step> steps = new ArrayDeque<>();
  private final List<String> missed = new ArrayList<>();
  private boolean busy;

  Hand(Cab cab) {
    this(cab, USUAL_PATIENCE);
  }

  /** A hand that waits so long for the display. */
  Hand(Cab cab, SimDuration patience) {
    this.cab = cab;
    this.patience = patience;
  }

  /** Whether nothing is left to be done. */
  boolean isDone() {
    return !busy;
  }

  /** What could not be done, because the display was never ready for it. */
  List<String> missed() {
    return List.copyOf(missed);
  }

  /** Pushes a card in, types its PIN when asked, leaves the question of manual entry. */
  void insert(int slot, SmartCard card) {
    insert(slot, card, TestCards.PIN);
  }

  /** Pushes a card in, types a PIN when asked, leaves the question of manual entry. */
  void insert(int slot, SmartCard card, String pin) {
    push(slot, card);
    add(
        "PIN в слоте " + slot,
        () -> cab.unit().pinWanted() == slot,
        () -> cab.unit().enterPin(slot, pin));
    add("прием карты в слоте " + slot, () -> accepted(slot), () -> {});
  }

  /** Pushes a card in and no more. */
  void push(int slot, SmartCard card) {
    add(
        "карта в слот " + slot,
        () -> cab.slot(slot).card().isEmpty(),
        () -> cab.slot(slot).insert(card));
  }

  /** Asks for a card back and takes it. */
  void eject(int slot) {
    add(
        "извлечение карты " + slot,
        this::isIdle,
        () -> press(slot == 1 ? Key.EJECT_1 : Key.EJECT_2));
    add("карта " + slot + " в руке", () -> cab.slot(slot).card().isEmpty(), () -> {});
  }

  /** Prints a report of a day, given by its 00:00 UTC, by the menu. */
  void print(String item, SimInstant day) {
    print(item, () -> day);
  }

  /** Prints a report of a day that is known when it is asked for. */
  void print(String item, Supplier<SimInstant> day) {
    add("печать " + item, this::isIdle, () -> choose("Печать", item));
    add("дата отчета " + item, this::asksDayOrPrints, () -> takeDay(day));
    add("отчет " + item, this::isIdle, () -> {});
  }

  /** Downloads by the menu. */
  void download(String item) {
    add("выгрузка " + item, this::isIdle, () -> choose("Выгрузка", item));
    then("вопросы выгрузки", this::takeWhatIsOffered);
    add("файл " + item, this::isIdle, () -> {});
  }

  /** Writes a calibration by the tool at the service connector. */
  void calibrate(UnaryOperator<NewCalibration> change) {
    add(
        "настройка",
        this::isIdle,
        () -> {
          cab.unit().calibrate(change);
          if (cab.unit().isRefused()) {
            missed.add("настройка программатором: нет доступа");
          }
        });
    add("запись настройки", this::isIdle, () -> {});
  }

  /** Walks the menu by the words of its items; a path that is not there is missed. */
  void menu(List<String> titles) {
    String path = String.join(" / ", titles);
    add("меню " + path, this::isIdle, () -> walk(path, titles));
  }

  /** Takes an item whose work must be done; who walks the menu may want to see the refusal. */
  private void choose(String... titles) {
    String path = String.join(" / ", titles);
    walk(path, List.of(titles));
    if (cab.unit().isRefused()) {
      missed.add("«" + path + "»: нет доступа");
    }
  }

  private void walk(String path, List<String> titles) {
    if (!cab.unit().choose(titles.toArray(String[]::new))) {
      missed.add("в меню нет пункта «" + path + "»");
      for (int level = 0; level <= titles.size() && !isIdle(); level++) {
        press(Key.BACK);
      }
    }
  }

  /** Does something when everything before is done. */
  void then(String what, Runnable action) {
    add(what, () -> true, action);
  }

  /** Waits until something is so. */
  void await(String what, SimDuration longest, BooleanSupplier so) {
    add(new Step(what, longest, so, () -> {}));
  }

  /** Waits for a minute of the day: of this day, or of the next where it has passed. */
  void until(int minuteOfDay) {
    SimInstant[] moment = new SimInstant[1];
    then("ожидание часа", () -> moment[0] = next(minuteOfDay));
    await("час дня", DAY.plus(patience), () -> !cab.queue().now().isBefore(moment[0]));
  }

  private SimInstant next(int minuteOfDay) {
    SimInstant now = cab.queue().now();
    SimInstant today = now.startOfDay().plus(SimDuration.ofMinutes(minuteOfDay));
    return today.isBefore(now) ? today.plus(DAY) : today;
  }

  /** Lets time pass. */
  void pause(SimDuration length) {
    SimInstant[] end = new SimInstant[1];
    then("начало паузы", () -> end[0] = cab.queue().now().plus(length));
    await("пауза", length.plus(patience), () -> !cab.queue().now().isBefore(end[0]));
  }

  private void press(Key key) {
    cab.unit().press(key);
  }

  private boolean accepted(int slot) {
    return cab.unit().view().card(slot).isPresent() && isIdle();
  }

  private boolean isIdle() {
    return !cab.unit().state(cab.queue().now()).handling()
        && !cab.unit().displayed().get(1).startsWith(WAITING);
  }

  private boolean asksDayOrPrints() {
    return asksDay() || isIdle();
  }

  private boolean asksDay() {
    return cab.unit().displayed().get(1).contains("Дата");
  }

  private void takeDay(Supplier<SimInstant> day) {
    if (asksDay()) {
      SimInstant today = cab.unit().view().clock().startOfDay();
      SimInstant wanted = day.get();
      for (SimInstant at = today; at.isAfter(wanted); at = at.minus(SimDuration.ofHours(24))) {
        press(Key.DOWN);
      }
      press(Key.OK);
    }
  }

  private void takeWhatIsOffered() {
    for (int i = 0; i < DOWNLOAD_QUESTIONS && cab.unit().isAsking(); i++) {
      press(Key.OK);
    }
  }

  private void add(String what, BooleanSupplier ready, Runnable action) {
    add(new Step(what, patience, ready, action));
  }

  private void add(Step step) {
    steps.add(step);
    if (!busy) {
      busy = true;
      cab.queue().after(SimDuration.ZERO, () -> look(SimDuration.ZERO));
    }
  }

  private void look(SimDuration waited) {
    Step step = steps.peek();
    if (step == null) {
      busy = false;
    } else if (step.ready().getAsBoolean()) {
      steps.remove();
      step.action().run();
      cab.queue().after(LOOK, () -> look(SimDuration.ZERO));
    } else if (waited.compareTo(step.patience()) >= 0) {
      steps.remove();
      missed.add(step.what());
      look(SimDuration.ZERO);
    } else {
      cab.queue().after(LOOK, () -> look(waited.plus(LOOK)));
    }
  }

  private record Step(String what, SimDuration patience, BooleanSupplier ready, Runnable action) {}
}
