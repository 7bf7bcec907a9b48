package tachotwin.vu;

import java.util.List;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.NationNumeric;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.dictionary.VehicleRegistrationNumber;
import tachotwin.dictionary.card.WorkshopCardIdentification;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vu.calibration.Measurements;
import tachotwin.vu.menu.ChoiceEntry;
import tachotwin.vu.menu.Confirmation;
import tachotwin.vu.menu.DateEntry;
import tachotwin.vu.menu.Entry;
import tachotwin.vu.menu.NumberEntry;
import tachotwin.vu.menu.TextEntry;
import tachotwin.zh.CalibrationReason;
import tachotwin.zh.VehicleActivation;

/**
 * The parameters of a calibration as the display asks for them (4.4.4, 4.7.17, Е.2.4): w, k and l
 * of two octets each, the rest as table Б.7 holds it.
 */
final class CalibrationForm {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String PLATE = "АВЕКМНОРСТУХ" + LETTERS;
  private static final List<CalibrationReason> REASONS = List.of(CalibrationReason.values());
  private static final List<NationNumeric.Code> NATIONS = List.of(NationNumeric.Code.values());
  private static final int MOST_16 = 0xFFFF;
  private static final int MOST_KM = 9_999_999;
  private static final SimInstant FIRST = SimInstant.parse("2000-01-01T00:00:00Z");
  private static final SimInstant LAST = SimInstant.parse("2099-12-31T23:59:00Z");

  /** Order 36, appendix 4: every three years. */
  private static final SimDuration UNTIL_NEXT = SimDuration.ofHours(24L * 365 * 3);

  private final int odometerBefore;
  private final ChoiceEntry reason;
  private final TextEntry vin;
  private final ChoiceEntry nation;
  private final TextEntry vrn;
  private final NumberEntry w;
  private final NumberEntry k;
  private final NumberEntry l;
  private final int circumference;
  private final TextEntry tyres;
  private final NumberEntry speed;
  private final NumberEntry odometer;
  private final DateEntry time;
  private final DateEntry next;

  /**
   * A form that begins with what is known.
   *
   * @param now the vehicle and the calibration in force
   * @param measured what the workshop measured
   * @param odometerKm odometer at present
   * @param clock the unit's clock
   */
  CalibrationForm(VehicleActivation now, Measurements measured, int odometerKm, SimInstant clock) {
    odometerBefore = odometerKm;
    circumference = measured.circumferenceOr(now.l() * 8);
    reason =
        new ChoiceEntry(
            "Причина настройки",
            REASONS.stream().map(CalibrationReason::word).toList(),
            REASONS.indexOf(CalibrationReason.PERIODIC));
    vin = new TextEntry("VIN", LETTERS, 1, 17, now.vin());
    nation =
        new ChoiceEntry(
            "Государство",
            NATIONS.stream().map(NationNumeric.Code::title).toList(),
            Math.max(0, NATIONS.indexOf(NationNumeric.of(now.nation()))));
    vrn = new TextEntry("Рег. номер", PLATE, 1, 13, now.vrn());
    w = new NumberEntry("w, имп/км", 0, MOST_16, measured.constantOr(now.w()));
    k = new NumberEntry("k, имп/км", 1, MOST_16, measured.constantOr(now.k()));
    l = new NumberEntry("l, мм", 1, 0, tenths(MOST_16), tenths(circumference));
    tyres = new TextEntry("Размер шин", "/R. -" + LETTERS, 1, 15, now.tyreSize());
    speed = new NumberEntry("Макс. скорость, км/ч", 0, 255, now.authorisedSpeed());
    odometer = new NumberEntry("Счетчик пути, км", 0, MOST_KM, odometerKm);
    time = DateEntry.moment("Дата и время UTC", FIRST, LAST, clock);
    next = DateEntry.day("Следующая настройка", clock, LAST, clock.plus(UNTIL_NEXT));
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

  /** Number of the reason, 1…5. */
  int reasonNumber() {
    return why().number();
  }

  /** Whether another date and time were entered. */
  boolean setsClock() {
    return time.isChanged();
  }

  /** The date and time to set. */
  SimInstant newTime() {
    return time.value();
  }

  /**
   * The record of table Б.7.
   *
   * @param card the workshop's card
   * @param clock the unit's clock, before it is set
   */
  CalibrationRecord record(WorkshopCardIdentification card, SimInstant clock) {
    return new CalibrationRecord(
        why().purpose(),
        card.organisation(),
        card.address(),
        card.identity().fullNumber(EquipmentType.Code.WORKSHOP_CARD),
        card.identity().expiryDate(),
        new VehicleIdentificationData(
            Ia5String.of(vin.value(), 17),
            new VehicleRegistration(
                NATIONS.get(nation.chosen()), VehicleRegistrationNumber.of(vrn.value()))),
        (int) w.value(),
        (int) k.value(),
        eighths(),
        Ia5String.of(tyres.value(), 15),
        (int) speed.value(),
        odometerBefore,
        (int) odometer.value(),
        TimeStamp.of(clock),
        TimeStamp.of(setsClock() ? newTime() : clock),
        TimeStamp.of(next.value()));
  }

  private CalibrationReason why() {
    return REASONS.get(reason.chosen());
  }

  /** A circumference that was not changed keeps its eighths, which the display rounds. */
  private int eighths() {
    return l.value() == tenths(circumference)
        ? circumference
        : (int) Math.min(MOST_16, (l.value() * 8 + 5) / 10);
  }

  private static long tenths(int eighths) {
    return (eighths * 10L + 4) / 8;
  }
}
