package tachotwin.app.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tachotwin.dictionary.NationNumeric;
import tachotwin.time.SimInstant;
import tachotwin.vu.calibration.NewCalibration;
import tachotwin.zh.CalibrationReason;

/**
 * The words of {@code calibrate NAME=VALUE; NAME=VALUE}: what a tool at the service connector
 * writes; what is not named stays as it is, the circumference to a whole millimetre, as the block
 * tells it.
 */
final class ToolWords {
  private static final List<String> NAMES =
      List.of(
          "reason",
          "vin",
          "nation",
          "vrn",
          "w",
          "k",
          "l",
          "tyres",
          "limit",
          "odometer",
          "time",
          "next");
  private static final int EIGHTHS = 8;

  private final Map<String, String> values = new LinkedHashMap<>();

  private ToolWords() {}

  /** Reads what follows the verb. */
  static UnaryOperator<NewCalibration> read(String text) throws OrderException {
    ToolWords words = new ToolWords();
    for (String one : text.split(";", -1)) {
      String[] parts = one.strip().split("=", 2);
      if (parts.length < 2 || !NAMES.contains(parts[0])) {
        throw new OrderException(
            "параметры пишутся k=8100; limit=90; имена: " + String.join(", ", NAMES));
      }
      words.values.put(parts[0], parts[1].strip());
    }
    return words.change();
  }

  private UnaryOperator<NewCalibration> change() throws OrderException {
    int most = NewCalibration.MOST_CONSTANT;
    Optional<Integer> reason = number("reason", 1, CalibrationReason.values().length);
    Optional<String> vin = text("vin", "[A-Z0-9]{1,17}");
    Optional<Integer> nation = number("nation", 0, 255);
    Optional<String> vrn = text("vrn", "[АВЕКМНОРСТУХA-Z0-9]{1,13}");
    Optional<Integer> w = number("w", 0, most);
    Optional<Integer> k = number("k", 1, most);
    Optional<Integer> eighths = eighths(most);
    Optional<String> tyres = text("tyres", "[A-Z0-9/. -]{1,15}");
    Optional<Integer> limit = number("limit", 0, NewCalibration.MOST_LIMIT);
    Optional<Integer> odometer = number("odometer", 0, NewCalibration.MOST_KM);
    Optional<SimInstant> time = moment();
    Optional<SimInstant> next = day();
    return before ->
        new NewCalibration(
            reason.flatMap(CalibrationReason::of).orElse(before.reason()),
            vin.orElse(before.vin()),
            nation.map(NationNumeric::of).orElse(before.nation()),
            vrn.orElse(before.vrn()),
            w.orElse(before.w()),
            k.orElse(before.k()),
            eighths.orElse(before.eighths()),
            tyres.orElse(before.tyres()),
            limit.orElse(before.limit()),
            before.odometerBefore(),
            odometer.orElse(before.odometer()),
            time,
            next.orElse(before.next()));
  }

  private Optional<String> text(String name, String pattern) throws OrderException {
    String value = values.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.matches(pattern)) {
      throw new OrderException(name + ": знаки " + pattern + ", а не «" + value + "»");
    }
    return Optional.of(value);
  }

  private Optional<Integer> number(String name, int least, int most) throws OrderException {
    String value = values.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.matches("[0-9]{1,7}")
        || Integer.parseInt(value) < least
        || Integer.parseInt(value) > most) {
      throw new OrderException(name + ": от " + least + " до " + most + ", а не «" + value + "»");
    }
    return Optional.of(Integer.parseInt(value));
  }

  /** The circumference in mm, to an eighth of which the record holds it. */
  private Optional<Integer> eighths(int most) throws OrderException {
    String value = values.get("l");
    if (value == null) {
      return Optional.empty();
    }
    if (value.matches("[0-9]{1,4}([.,][0-9]{1,3})?")) {
      long eighths = Math.round(Double.parseDouble(value.replace(',', '.')) * EIGHTHS);
      if (eighths >= 1 && eighths <= most) {
        return Optional.of((int) eighths);
      }
    }
    throw new OrderException("l: миллиметры до " + most / EIGHTHS + ", а не «" + value + "»");
  }

  private Optional<SimInstant> moment() throws OrderException {
    return within("time", "2026-03-02T05:00:00Z", SimInstant::parse);
  }

  private Optional<SimInstant> day() throws OrderException {
    return within("next", "2029-03-02", ToolWords::midnight);
  }

  private static SimInstant midnight(String day) {
    return SimInstant.ofEpochSecond(
        LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toEpochSecond());
  }

  private Optional<SimInstant> within(
      String name, String example, Function<String, SimInstant> reading) throws OrderException {
    String value = values.get(name);
    if (value == null) {
      return Optional.empty();
    }
    try {
      SimInstant read = reading.apply(value);
      if (!read.isBefore(NewCalibration.FIRST) && !read.isAfter(NewCalibration.LAST)) {
        return Optional.of(read);
      }
    } catch (DateTimeException | ArithmeticException e) {
      throw refused(name, example, value);
    }
    throw refused(name, example, value);
  }

  private static OrderException refused(String name, String example, String value) {
    return new OrderException(
        name + ": например " + example + ", с 2000 по 2099 год, а не «" + value + "»");
  }
}
