package tachotwin.skzi.fault;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tachotwin.skzi.frame.Side;
import tachotwin.time.SimDuration;

/** Reads the lines of a plan: {@code block cmd=42 nth=1-2: code 75, delay 20 jitter 5}. */
final class FaultParser {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int HEX = 16;
  private static final double LONGEST_MILLIS = 3_600_000;
  private static final String ACTIONS =
      "known: delay MS [jitter MS], gap MS, bad-crc, flip, drop, double, lose, repeat, code XX, hold";

  private final String place;
  private final List<FaultRule> rules = new ArrayList<>();
  private long seed = 1;
  private int line;

  FaultParser(String place) {
    this.place = place;
  }

  FaultPlan parse(List<String> lines) throws FaultException {
    for (String text : lines) {
      line++;
      String bare = text.indexOf('#') < 0 ? text : text.substring(0, text.indexOf('#'));
      if (!bare.isBlank()) {
        read(bare.strip());
      }
    }
    return new FaultPlan(seed, rules);
  }

  private void read(String text) throws FaultException {
    int colon = text.indexOf(':');
    if (colon < 0) {
      List<String> words = words(text);
      if (words.size() == 2 && words.get(0).equals("seed")) {
        seed = whole(words.get(1));
        return;
      }
      throw wrong("write 'seed N' or 'unit|block|any [cmd=XX] …: ACTION, …'");
    }
    rules.add(rule(words(text.substring(0, colon)), text.substring(colon + 1), text));
  }

  private FaultRule rule(List<String> which, String what, String text) throws FaultException {
    Set<Side> from = sides(which.get(0));
    Set<Integer> commands = new HashSet<>();
    long first = 1;
    long last = Long.MAX_VALUE;
    long every = 1;
    double chance = 1;
    for (String word : which.subList(1, which.size())) {
      String value = word.substring(word.indexOf('=') + 1);
      switch (word.substring(0, Math.max(0, word.indexOf('=')))) {
        case "cmd" -> commands(value, commands);
        case "nth" -> {
          int dash = value.indexOf('-');
          first = whole(dash < 0 ? value : value.substring(0, dash));
          last = dash < 0 ? first : whole(value.substring(dash + 1));
        }
        case "from" -> first = whole(value);
        case "every" -> every = whole(value);
        case "chance" -> chance = share(value);
        default -> throw wrong("'" + word + "'; known: cmd=, nth=, from=, every=, chance=");
      }
    }
    if (first < 1 || last < first || every < 1) {
      throw wrong("blocks are counted from 1, such as nth=3, nth=1-5, from=10, every=100");
    }
    List<FaultAction> actions = new ArrayList<>();
    for (String action : what.split(",", -1)) {
      actions.add(action(words(action.strip())));
    }
    return new FaultRule(from, commands, first, last, every, chance, actions, text);
  }

  private Set<Side> sides(String word) throws FaultException {
    return switch (word) {
      case "any" -> EnumSet.allOf(Side.class);
      case "unit" -> EnumSet.of(Side.UNIT);
      case "block" -> EnumSet.of(Side.BLOCK);
      default -> throw wrong("'" + word + "'; a rule begins with unit, block or any");
    };
  }

  private void commands(String value, Set<Integer> out) throws FaultException {
    for (String code : value.split(",", -1)) {
      out.add(octet(code));
    }
  }

  private FaultAction action(List<String> words) throws FaultException {
    int count = words.size();
    return switch (words.get(0)) {
      case "delay" -> delay(words);
      case "gap" -> new FaultAction.Gap(millis(count == 2 ? words.get(1) : ""));
      case "code" -> new FaultAction.Code(octet(count == 2 ? words.get(1) : ""));
      default -> {
        if (count != 1) {
          throw wrong("'" + String.join(" ", words) + "'; " + ACTIONS);
        }
        yield simple(words.get(0));
      }
    };
  }

  private FaultAction delay(List<String> words) throws FaultException {
    if (words.size() == 2) {
      return new FaultAction.Delay(millis(words.get(1)), SimDuration.ZERO);
    }
    if (words.size() == 4 && words.get(2).equals("jitter")) {
      return new FaultAction.Delay(millis(words.get(1)), millis(words.get(3)));
    }
    throw wrong("write 'delay MS' or 'delay MS jitter MS'");
  }

  private FaultAction simple(String word) throws FaultException {
    return switch (word) {
      case "bad-crc" -> new FaultAction.BadCrc();
      case "flip" -> new FaultAction.Flip();
      case "drop" -> new FaultAction.Drop();
      case "double" -> new FaultAction.Twice();
      case "lose" -> new FaultAction.Lose();
      case "repeat" -> new FaultAction.Repeat();
      case "hold" -> new FaultAction.Hold();
      default -> throw wrong("'" + word + "' is no fault; " + ACTIONS);
    };
  }

  private static List<String> words(String text) {
    return BLANKS.splitAsStream(text).toList();
  }

  private int octet(String digits) throws FaultException {
    if (!digits.matches("[0-9A-Fa-f]{1,2}")) {
      throw wrong("'" + digits + "' is no code; codes are one octet in hex, such as 42");
    }
    return Integer.parseInt(digits, HEX);
  }

  private long whole(String digits) throws FaultException {
    if (!digits.matches("[0-9]{1,18}")) {
      throw wrong("'" + digits + "' is no whole number");
    }
    return Long.parseLong(digits);
  }

  private SimDuration millis(String digits) throws FaultException {
    double number = number(digits);
    if (!(number <= LONGEST_MILLIS)) {
      throw wrong("'" + digits + "' is no number of milliseconds, 0…3600000");
    }
    return SimDuration.ofMicros(Math.round(number * 1_000));
  }

  private double share(String digits) throws FaultException {
    double number = number(digits);
    if (!(number <= 1)) {
      throw wrong("chance=" + digits + "; a share is 0…1, such as 0.01");
    }
    return number;
  }

  private double number(String digits) throws FaultException {
    if (!digits.matches("[0-9]{1,12}(\\.[0-9]{1,12})?")) {
      throw wrong("'" + digits + "' is no number, such as 20 or 0.5");
    }
    return Double.parseDouble(digits);
  }

  private FaultException wrong(String problem) {
    return new FaultException(place, line, problem);
  }
}
