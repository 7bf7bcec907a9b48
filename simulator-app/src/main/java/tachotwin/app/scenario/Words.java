package tachotwin.app.scenario;

import java.util.Locale;
import java.util.Map;
import tachotwin.time.SimDuration;

/** The words of an order, read one after another. */
final class Words {
  private final String[] words;
  private int at;

  Words(String line) {
    words = line.split("\\s+", -1);
  }

  boolean hasNext() {
    return at < words.length;
  }

  boolean isNext(String word) {
    return hasNext() && words[at].equals(word);
  }

  String next(String what) throws OrderException {
    if (!hasNext()) {
      throw new OrderException("не хватает слова: " + what);
    }
    return words[at++];
  }

  String rest(String what) throws OrderException {
    StringBuilder out = new StringBuilder(next(what));
    while (hasNext()) {
      out.append(' ').append(words[at++]);
    }
    return out.toString();
  }

  <T> T one(Map<String, T> values) throws OrderException {
    String options = String.join(", ", values.keySet().stream().sorted().toList());
    T value = values.get(next(options).toLowerCase(Locale.ROOT));
    if (value == null) {
      throw new OrderException("«" + words[at - 1] + "» вместо одного из: " + options);
    }
    return value;
  }

  int slot() throws OrderException {
    return one(Map.of("1", 1, "2", 2));
  }

  int number(String what, int most) throws OrderException {
    return number(what, 0, most);
  }

  int number(String what, int least, int most) throws OrderException {
    String word = next(what);
    if (!word.matches("-?[0-9]{1,6}")
        || Integer.parseInt(word) < least
        || Integer.parseInt(word) > most) {
      throw new OrderException(what + ": от " + least + " до " + most + ", а не «" + word + "»");
    }
    return Integer.parseInt(word);
  }

  double decimal(String what) throws OrderException {
    String word = next(what);
    if (!word.matches("-?[0-9]{1,4}(\\.[0-9]{1,3})?")) {
      throw new OrderException(what + ": число, например 8.5, а не «" + word + "»");
    }
    return Double.parseDouble(word);
  }

  SimDuration duration() throws OrderException {
    String word = next("время, например 120ms, 30s, 15m, 2h, 3d");
    if (!word.matches("[0-9]{1,6}(ms|s|m|h|d)")) {
      throw new OrderException("время пишется 120ms, 30s, 15m, 2h или 3d, а не «" + word + "»");
    }
    String unit = word.replaceAll("[0-9]", "");
    long count = Long.parseLong(word.substring(0, word.length() - unit.length()));
    return switch (unit) {
      case "ms" -> SimDuration.ofMillis(count);
      case "s" -> SimDuration.ofSeconds(count);
      case "m" -> SimDuration.ofMinutes(count);
      case "h" -> SimDuration.ofHours(count);
      default -> SimDuration.ofHours(24 * count);
    };
  }

  /** Minutes since midnight. */
  int timeOfDay() throws OrderException {
    String word = next("время суток UTC, например 06:00");
    if (!word.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
      throw new OrderException("время суток пишется 06:00, а не «" + word + "»");
    }
    return 60 * Integer.parseInt(word.substring(0, 2)) + Integer.parseInt(word.substring(3));
  }

  void end() throws OrderException {
    if (hasNext()) {
      throw new OrderException("лишнее: «" + words[at] + "»");
    }
  }
}
