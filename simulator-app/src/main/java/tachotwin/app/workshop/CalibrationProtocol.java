package tachotwin.app.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.zh.UnitActivation;

/**
 * The protocol of a calibration: the workshop's checks (Е.2.3, Е.3.1.2), what was measured (Е.3),
 * what was set (4.7.17), and the plate of Е.2.4.5.
 *
 * @param made the calibration as the block registered it
 * @param before the one before it
 * @param unit the vehicle unit
 * @param visit what the master noted
 */
public record CalibrationProtocol(
    CalibrationFact made,
    Optional<CalibrationFact> before,
    UnitActivation unit,
    WorkshopVisit visit) {
  private static final int WIDTH = 46;

  /** The protocol as a page of text. */
  public List<String> lines() {
    List<String> out = new ArrayList<>();
    out.add("Протокол настройки тахографа (ГОСТ 34005—2022, приложение Е)");
    out.add("");
    fact(out, "Мастерская", made.record().workshopName().text());
    fact(out, "Адрес", made.record().workshopAddress().text());
    fact(
        out,
        "Карта мастерской",
        made.record().workshopCard().cardNumber().text()
            + ", до "
            + made.record().workshopCardExpiry().text());
    fact(out, "Тахограф", unit.manufacturer() + " " + unit.model() + " № " + unit.serialNumber());
    fact(out, "Причина (4.7.17.1)", made.why().title());
    fact(out, "Выполнена", made.record().newTime().text());
    checks(out);
    out.add("");
    out.add("Измерения и тестовый проезд по дисплею (Е.3, Е.2.5)");
    visit.readings().forEach(reading -> out.add("  " + reading));
    out.add("");
    out.add("Параметры: до настройки → после (4.7.17)");
    parameters(out);
    out.add("");
    out.addAll(plate());
    return List.copyOf(out);
  }

  /** The plate that goes on board (Е.2.4.5); any other plate there is to be removed. */
  public List<String> plate() {
    CalibrationRecord record = made.record();
    List<String> rows = new ArrayList<>();
    rows.add("НАСТРОЕЧНАЯ ТАБЛИЧКА");
    rows.add(record.workshopName().text());
    rows.add(record.workshopAddress().text());
    rows.add("Дата " + record.newTime().text().substring(0, 10));
    rows.add(String.format(Locale.ROOT, "w %d имп/км  k %d имп/км", record.w(), record.k()));
    rows.add("l " + millimetres(record.l()) + " мм");
    rows.add("Шины " + record.tyreSize().text());
    rows.add("VIN " + record.vehicle().vehicleIdentificationNumber().text());
    rows.add("Тахограф № " + unit.serialNumber());
    String edge = "+" + "-".repeat(WIDTH + 2) + "+";
    List<String> out = new ArrayList<>();
    out.add(edge);
    rows.forEach(row -> out.add(String.format(Locale.ROOT, "| %-" + WIDTH + "s |", row)));
    out.add(edge);
    return List.copyOf(out);
  }

  private void checks(List<String> out) {
    out.add("");
    out.add("Условия настройки (Е.2.3, Е.3.1.2)");
    for (CheckItem item : CheckItem.values()) {
      Optional<Check> check = visit.check(item);
      String verdict = check.map(one -> one.good() ? "годен" : "НЕ ГОДЕН").orElse("не проверено");
      String found = check.map(Check::found).filter(text -> !text.isEmpty()).orElse("");
      out.add(
          String.format(
              Locale.ROOT,
              "  %-38s %-12s %s",
              item.title(),
              verdict,
              found.isEmpty() ? item.clause() : found + " (" + item.clause() + ")"));
    }
  }

  private void parameters(List<String> out) {
    CalibrationRecord now = made.record();
    Optional<CalibrationRecord> old = before.map(CalibrationFact::record);
    pair(out, "VIN", old.map(one -> vin(one.vehicle())), vin(now.vehicle()));
    pair(out, "Регистрационный номер", old.map(one -> plate(one.vehicle())), plate(now.vehicle()));
    pair(out, "w, имп/км", old.map(one -> String.valueOf(one.w())), String.valueOf(now.w()));
    pair(out, "k, имп/км", old.map(one -> String.valueOf(one.k())), String.valueOf(now.k()));
    pair(out, "l, мм", old.map(one -> millimetres(one.l())), millimetres(now.l()));
    pair(out, "Размер шин", old.map(one -> one.tyreSize().text()), now.tyreSize().text());
    pair(
        out,
        "Макс. скорость, км/ч",
        old.map(one -> String.valueOf(one.authorisedSpeed())),
        String.valueOf(now.authorisedSpeed()));
    pair(
        out,
        "Счетчик пути, км",
        Optional.of(String.valueOf(now.oldOdometer())),
        String.valueOf(now.newOdometer()));
    pair(out, "Дата и время", Optional.of(now.oldTime().text()), now.newTime().text());
    fact(out, "  Следующая настройка", now.nextCalibration().text());
  }

  private static void pair(List<String> out, String what, Optional<String> old, String now) {
    fact(out, "  " + what, old.orElse("—") + " → " + now);
  }

  private static void fact(List<String> out, String what, String value) {
    out.add(String.format(Locale.ROOT, "%-26s %s", what, value));
  }

  private static String vin(VehicleIdentificationData vehicle) {
    return vehicle.vehicleIdentificationNumber().text();
  }

  private static String plate(VehicleIdentificationData vehicle) {
    return vehicle.registration().number().text();
  }

  private static String millimetres(int eighths) {
    return String.format(Locale.ROOT, "%.3f", eighths / 8.0).replace('.', ',');
  }
}
