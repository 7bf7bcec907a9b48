package tachotwin.vu;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tachotwin.time.SimClock;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vu.calibration.MeasuredRun;
import tachotwin.vu.calibration.MeasuredRun.Method;
import tachotwin.vu.calibration.Measurements;
import tachotwin.vu.calibration.TachographConstant;
import tachotwin.vu.calibration.TestDrive;
import tachotwin.vu.calibration.TyreCircumference;
import tachotwin.vu.menu.ChoiceEntry;
import tachotwin.vu.menu.MenuAction;
import tachotwin.vu.menu.NumberEntry;
import tachotwin.vu.menu.Panel;
import tachotwin.vu.menu.TwoLines;
import tachotwin.vu.motion.Motion;

/**
 * The items of the menu «Настройка» by which a workshop measures w, k, l and checks (Е.2.5, Е.3).
 */
final class MeasuringCommands {
  private static final List<Method> METHODS = List.of(Method.values());

  private final Panel panel;
  private final Motion motion;
  private final SimClock time;
  private final Measurements measured;

  MeasuringCommands(
      MenuCommands menu, Panel panel, Motion motion, SimClock time, Measurements measured) {
    this.panel = panel;
    this.motion = motion;
    this.time = time;
    this.measured = measured;
    menu.on(MenuAction.MEASURE_W, this::askMethod);
    menu.on(MenuAction.SHOW_K, this::showConstant);
    menu.on(MenuAction.MEASURE_L, this::askCircumference);
    menu.on(MenuAction.TEST_DRIVE, this::testDrive);
  }

  private void askMethod() {
    ChoiceEntry method =
        new ChoiceEntry("Измерение w", METHODS.stream().map(Method::title).toList(), 0);
    panel.fill(List.of(method), true, () -> awaitStart(METHODS.get(method.chosen())));
  }

  private void awaitStart(Method method) {
    panel.watch(
        () -> TwoLines.of(method.title(), motion.speedKmh() + " км/ч  ОК-начало"),
        () -> count(method, motion.pulses(), time.now()));
  }

  private void count(Method method, long before, SimInstant began) {
    panel.watch(
        () ->
            TwoLines.of(
                "Импульсов n " + (motion.pulses() - before), motion.speedKmh() + " км/ч  ОК-конец"),
        () -> askDistance(method, motion.pulses() - before, time.now().since(began)));
  }

  private void askDistance(Method method, long pulses, SimDuration took) {
    long offered = method == Method.BENCH ? 100_000 : method.least();
    NumberEntry distance =
        new NumberEntry("Путь L, м (n " + pulses + ")", 2, method.least(), method.most(), offered);
    panel.fill(
        List.of(distance),
        true,
        () -> measured(new MeasuredRun(method, pulses, took, distance.value())));
  }

  private void measured(MeasuredRun run) {
    run.objection()
        .ifPresentOrElse(
            why -> tell("Замер не годен", why),
            () -> {
              measured.addW((int) run.w());
              tell("w " + run.w() + " имп/км", "замеров w: " + measured.runs());
            });
  }

  private void showConstant() {
    TachographConstant constant = measured.constant();
    if (constant instanceof TachographConstant.Known known) {
      tell(
          "k " + known.k() + " имп/км",
          "замеров " + known.used() + ", отброшено " + known.dropped());
    } else if (constant instanceof TachographConstant.Wanted wanted) {
      tell("Замеров w: " + measured.runs() + " из " + wanted.wanted(), "годных: " + wanted.good());
    }
  }

  private void askCircumference() {
    List<NumberEntry> all =
        Stream.of("Левое", "Правое").flatMap(MeasuringCommands::ofSide).toList();
    panel.fill(
        all,
        true,
        () -> {
          int eighths =
              TyreCircumference.eighths(all.stream().map(one -> (int) one.value()).toList());
          measured.circumference(eighths);
          tell(String.format(Locale.GERMANY, "l %.3f мм", eighths / 8.0), "среднее десяти");
        });
  }

  private static Stream<NumberEntry> ofSide(String side) {
    return IntStream.rangeClosed(1, TyreCircumference.OF_SIDE)
        .mapToObj(i -> new NumberEntry(side + " колесо " + i + ", мм", 500, 8_191, 0));
  }

  /** Е.2.5: the distance stays on the display, since at least 1000 m are to be driven. */
  private void testDrive() {
    long from = motion.odometerMetres();
    panel.watch(
        () ->
            TwoLines.of(
                motion.speedKmh() + " км/ч", (motion.odometerMetres() - from) + " м  ОК-отсчет"),
        this::askReference);
  }

  private void askReference() {
    int shown = motion.speedKmh() * 10;
    NumberEntry reference = new NumberEntry("Эталон, км/ч", 1, 0, 2_500, shown);
    panel.fill(
        List.of(reference), true, () -> judge(new TestDrive(shown, (int) reference.value())));
  }

  private void judge(TestDrive drive) {
    String off = String.format(Locale.GERMANY, "%+.1f км/ч", drive.deviationTenths() / 10.0);
    if (!drive.counts()) {
      tell("Тест: " + off, "нужно от 20 км/ч");
    } else {
      tell("Тест: " + off, drive.isGood() ? "годен, допуск 4 км/ч" : "НЕ ГОДЕН, допуск 4 км/ч");
    }
  }

  /** Stays until a key is pressed. */
  private void tell(String upper, String lower) {
    panel.watch(() -> TwoLines.of(upper, lower), () -> {});
  }
}
