package tachotwin.app.lab.metrology;

import java.util.List;
import java.util.Locale;
import tachotwin.app.lab.metrology.Characteristic.Row;

/**
 * What the bench has found.
 *
 * @param seed seed of the errors of the receiver
 * @param clockPpm how much the device's clock gains, in millionths
 * @param pulsesPerKm pulses of the generator for a kilometre
 * @param rows the rows of tables 4 and 5
 */
public record MetrologyProtocol(long seed, int clockPpm, int pulsesPerKm, List<Row> rows) {
  /** Keeps its own copy. */
  public MetrologyProtocol {
    rows = List.copyOf(rows);
  }

  /** The rows whose limit was exceeded, as words. */
  public List<String> exceeded() {
    return rows.stream()
        .filter(row -> !row.good())
        .map(
            row ->
                String.format(
                    Locale.ROOT,
                    "%s: %.2f %s, limit %s",
                    row.clause(),
                    row.error(),
                    row.unit(),
                    number(row.limit())))
        .toList();
  }

  /** The protocol for a person, lines of at most 120 signs. */
  public List<String> lines() {
    StringBuilder out = new StringBuilder();
    out.append("Протокол проверки метрологических характеристик (ГОСТ 34005—2022, 4.11)\n\n");
    out.append(
        "Тахограф с постоянной k = 8000 имп/км, блок тахографической информации НКМ-2.11.\n");
    out.append(
        String.format(
            Locale.ROOT,
            "Генератор: %d имп/км. Ход часов бортового устройства: %+d·10⁻⁶."
                + " Начальное число: %d.%n%n",
            pulsesPerKm,
            clockPpm,
            seed));
    out.append(
        String.format(
            Locale.ROOT,
            "%-46s %8s %9s %8s  %s%n",
            "Характеристика",
            "Предел",
            "Ошибка",
            "Отсч.",
            "Вывод"));
    for (Row row : rows) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-46s %8s %9.2f %8d  %s%n    %s; %s; %s%n",
              row.title(),
              "±" + number(row.limit()) + " " + row.unit(),
              row.error(),
              row.readings(),
              row.good() ? "соответствует" : "НЕ СООТВЕТСТВУЕТ",
              row.clause(),
              row.points(),
              row.byProbability() ? "95 % отсчетов" : "наибольшая"));
    }
    out.append(
        String.format(
            Locale.ROOT,
            "%nВывод: %s.%n",
            exceeded().isEmpty()
                ? "тахограф соответствует таблицам 4 и 5"
                : "превышены пределы: " + exceeded().size()));
    return out.toString().replace("\r", "").lines().toList();
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.valueOf(value).replace('.', ',');
  }
}
