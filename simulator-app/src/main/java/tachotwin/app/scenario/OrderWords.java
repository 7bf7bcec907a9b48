package tachotwin.app.scenario;

import java.util.Locale;
import java.util.Map;
import tachotwin.time.SimDuration;

/** The words of an order, taken one after another. */
final class OrderWords {
  private final String[] words;
  private int at;

  OrderWords(String line) {
    words = line.split("\\s+", -1);
  }

  boolean hasNext() {
    return at < words.length;
  }

  String next(String what) throws OrderException {
    if (!hasNext()) {
      throw new OrderException("не хватает слова: " + what);
    }
    return words[at++];
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
    String word = next(what);
    if (!word.matches("[0-9]{1,6}") || Integer.parseInt(word) > most) {
      throw new OrderException(what + ": от 0 до " + most + ", а не «" + word + "»");
    }
    return Integer.parseInt(word);
  }

  String rest(String what) throws OrderException {
    StringBuilder out = new StringBuilder(next(what));
    while (hasNext()) {
      out.append(' ').append(words[at++]);
    }
    return out.toString();
  }

  double decimal(String what) throws OrderException {
    String word = next(what);
    if (!word.matches("-?[0-9]{1,4}(\\.[0-9]{1,3})?")) {
      throw new OrderException(what + ": число, например 8.5, а не «" + word + "»");
    }
    return Double.parseDouble(word);
  }

  SimDuration duration() throws OrderException {
    String word = next("время, например 30s, 15m, 2h");
    if (!word.matches("[0-9]{1,6}[smh]")) {
      throw new OrderException("время пишется 30s, 15m или 2h, а не «" + word + "»");
    }
    long count = Long.parseLong(word.substring(0, word.length() - 1));
    return switch (word.charAt(word.length() - 1)) {
      case 's' -> SimDuration.ofSeconds(count);
      case 'm' -> SimDuration.ofMinutes(count);
      default -> SimDuration.ofHours(count);
    };
  }

  void end() throws OrderException {
    if (hasNext()) {
      throw new OrderException("лишнее: «" + words[at] + "»");
    }
  }
}
