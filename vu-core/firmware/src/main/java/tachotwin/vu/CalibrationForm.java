package tachotwin.vu;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.NationNumeric;
import tachotwin.time.SimInstant;
import tachotwin.vu.calibration.NewCalibration;
import tachotwin.vu.menu.ChoiceEntry;
import tachotwin.vu.menu.Confirmation;
import tachotwin.vu.menu.DateEntry;
import tachotwin.vu.menu.Entry;
import tachotwin.vu.menu.NumberEntry;
import tachotwin.vu.menu.TextEntry;
import tachotwin.zh.CalibrationReason;

/**
 * The parameters of a calibration as the display asks for them (4.4.4, 4.7.17, Е.2.4): w, k and l
 * of two octets each, the rest as table Б.7 holds it.
 */
final class CalibrationForm {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String PLATE = "АВЕКМНОРСТУХ" + LETTERS;
  private static final List<CalibrationReason> REASONS = List.of(CalibrationReason.values());
  private static final List<NationNumeric.Code> NATIONS = List.of(NationNumeric.Code.values());

  private final NewCalibration before;
  private final ChoiceEntry reason;
  private final TextEntry vin;
  private final ChoiceEntry nation;
  private final TextEntry vrn;
  private final NumberEntry w;
  private final NumberEntry k;
  private final NumberEntry l;
  private final TextEntry tyres;
  private final NumberEntry speed;
  private final NumberEntry odometer;
  private final DateEntry time;
  private final DateEntry next;

  /**
   * A form that begins with what is known.
   *
   * @param before what would be written if nothing were changed
   * @param clock the unit's clock
   */
  CalibrationForm(NewCalibration before, SimInstant clock) {
    this.before = before;
    reason =
        new ChoiceEntry(
            "Причина настройки",
            REASONS.stream().map(CalibrationReason::word).toList(),
            REASONS.indexOf(before.reason()));
    vin = new TextEntry("VIN", LETTERS, 1, NewCalibration.VIN_SIGNS, before.vin());
    nation =
        new ChoiceEntry(
            "Государство",
            NATIONS.stream().map(NationNumeric.Code::title).toList(),
            Math.max(0, NATIONS.indexOf(before.nation())));
    vrn = new TextEntry("Рег. номер", PLATE, 1, NewCalibration.VRN_SIGNS, before.vrn());
    w = new NumberEntry("w, имп/км", 0, NewCalibration.MOST_CONSTANT, before.w());
    k = new NumberEntry("k, имп/км", 1, NewCalibration.MOST_CONSTANT, before.k());
    l =
        new NumberEntry(
            "l, мм", 1, 0, tenths(NewCalibration.MOST_CONSTANT), tenths(before.eighths()));
    tyres =
        new TextEntry(
            "Размер шин", "/R. -" + LETTERS, 1, NewCalibration.TYRE_SIGNS, before.tyres());
    speed = new NumberEntry("Макс. скорость, км/ч", 0, NewCalibration.MOST_LIMIT, before.limit());
    odometer =
        new NumberEntry("Счетчик пути, км", 0, NewCalibration.MOST_KM, before.odometerBefore());
    time = DateEntry.moment("Дата и время UTC", NewCalibration.FIRST, NewCalibration.LAST, clock);
    next = DateEntry.day("Следующая настройка", clock, NewCalibration.LAST, before.next());
  }

  /** The entries in their order. */
  List<Entry> entries() {
    return List.of(
        reason,
        vin,
        nation,
        vrn,
        w,
        k,
        l,
        tyres,
        speed,
        odometer,
        time,
        next,
        new Confirmation("Записать настройку?"));
  }

  /** What was entered. */
  NewCalibration entered() {
    return new NewCalibration(
        REASONS.get(reason.chosen()),
        vin.value(),
        NATIONS.get(nation.chosen()),
        vrn.value(),
        (int) w.value(),
        (int) k.value(),
        eighths(),
        tyres.value(),
        (int) speed.value(),
        before.odometerBefore(),
        (int) odometer.value(),
        time.isChanged() ? Optional.of(time.value()) : Optional.empty(),
        next.value());
  }

  /** A circumference that was not changed keeps its eighths, which the display rounds. */
  private int eighths() {
    return l.value() == tenths(before.eighths())
        ? before.eighths()
        : (int) Math.min(NewCalibration.MOST_CONSTANT, (l.value() * 8 + 5) / 10);
  }

  private static long tenths(int eighths) {
    return (eighths * 10L + 4) / 8;
  }
}
