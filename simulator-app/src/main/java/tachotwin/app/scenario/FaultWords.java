package tachotwin.app.scenario;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tachotwin.app.assembly.Cab;
import tachotwin.app.assembly.FaultControls;
import tachotwin.port.Detectors;
import tachotwin.port.Trouble;
import tachotwin.skzi.command.BlockFaults;
import tachotwin.time.SimDuration;

/**
 * The words of {@code fault NAME [VALUE] [for TIME]}: something around the unit goes wrong, for a
 * while or until {@code fault NAME off}.
 */
final class FaultWords {
  private static final String OFF = "off";
  private static final int WHOLE = 1_000;
  private static final int NOMINAL = FaultControls.NOMINAL_VOLTS * 1_000;
  private static final String DIALS =
      "gnss, sensor, supply, paper, medium, temperature, block, block-line";

  private final Cab cab;

  /** What goes wrong and how it is put right. */
  private record Fault(Runnable begin, Runnable end) {}

  FaultWords(Cab cab) {
    this.cab = cab;
  }

  /** What is not in order now, each with the value that would bring it about. */
  Map<String, String> standing() {
    FaultControls now = controls();
    Map<String, String> out = new LinkedHashMap<>();
    put(out, now.isWithoutReception(), "gnss", "on");
    put(out, now.sensor().scale() != WHOLE, "sensor", tenths(now.sensor().scale(), 10));
    put(out, now.millivolts() != NOMINAL, "supply", tenths(now.millivolts(), 1_000));
    put(out, !now.printer().hasPaper(), "paper", "out");
    put(out, now.isMediumFailing(), "medium", "on");
    put(out, now.isBlockLineCut(), "block-line", "on");
    put(out, now.celsius() != Detectors.ROOM, "temperature", String.valueOf(now.celsius()));
    for (Trouble trouble : Trouble.values()) {
      put(out, now.tells(trouble), word(trouble), "on");
    }
    return out;
  }

  private static void put(Map<String, String> out, boolean there, String name, String value) {
    if (there) {
      out.put(name, value);
    }
  }

  private static String tenths(int value, int unit) {
    String text = String.format(Locale.ROOT, "%.1f", (double) value / unit);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** The control whose first word is read already. */
  CabControls.Control read(Words words) throws OrderException {
    String name = words.next("что неисправно");
    Fault fault =
        switch (name) {
          case "gnss" -> plain(words, there -> controls().reception(!there));
          case "medium" -> plain(words, controls()::medium);
          case "sensor" -> sensor(words);
          case "supply" -> supply(words);
          case "paper" -> paper(words);
          case "temperature" -> temperature(words);
          case "block" -> block(words);
          case "block-line" -> {
            ownBlock();
            yield plain(words, controls()::blockLine);
          }
          default -> {
            Trouble trouble = trouble(name);
            yield plain(words, there -> controls().trouble(trouble, there));
          }
        };
    Optional<SimDuration> length = length(words);
    return new CabControls.Control(
        "неисправность " + name,
        () -> {
          fault.begin().run();
          length.ifPresent(time -> cab.queue().after(time, fault.end()));
        });
  }

  private static Optional<SimDuration> length(Words words) throws OrderException {
    if (!words.hasNext()) {
      return Optional.empty();
    }
    if (!words.next("for").equals("for")) {
      throw new OrderException("после значения можно только for и время, например for 120ms");
    }
    return Optional.of(words.duration());
  }

  /** Something that is there or not; without a word it is there. */
  private static Fault plain(Words words, Switch control) throws OrderException {
    String value = value(words, "on");
    return switch (value) {
      case "on" -> new Fault(() -> control.turn(true), () -> control.turn(false));
      case OFF -> new Fault(() -> control.turn(false), () -> control.turn(true));
      default -> throw new OrderException("on или off, а не «" + value + "»");
    };
  }

  private Fault sensor(Words words) throws OrderException {
    String value = value(words, "0");
    Runnable whole = () -> controls().sensor().scale(WHOLE);
    if (value.equals(OFF)) {
      return new Fault(whole, whole);
    }
    if (!value.matches("[0-9]{1,3}(\\.[0-9])?")) {
      throw new OrderException("доля импульсов, например 89.9, или off, а не «" + value + "»");
    }
    int perMille = (int) Math.round(Double.parseDouble(value) * 10);
    return new Fault(() -> controls().sensor().scale(perMille), whole);
  }

  private Fault supply(Words words) throws OrderException {
    String value = value(words, "0");
    Runnable nominal = () -> controls().supply(NOMINAL);
    if (value.equals(OFF)) {
      return new Fault(nominal, nominal);
    }
    if (!value.matches("-?[0-9]{1,2}(\\.[0-9])?")) {
      throw new OrderException("напряжение, например 20 или 0, или off, а не «" + value + "»");
    }
    int millivolts = (int) Math.round(Double.parseDouble(value) * 1_000);
    return new Fault(() -> controls().supply(millivolts), nominal);
  }

  private Fault paper(Words words) throws OrderException {
    String value = value(words, "out");
    Runnable fresh = () -> controls().printer().paper(true);
    if (value.equals(OFF)) {
      return new Fault(fresh, fresh);
    }
    if (!value.equals("out") && !value.matches("[0-9]{1,4}")) {
      throw new OrderException("out, число строк до конца рулона или off, а не «" + value + "»");
    }
    int lines = value.equals("out") ? 0 : Integer.parseInt(value);
    return new Fault(() -> controls().printer().roll(lines), fresh);
  }

  private Fault temperature(Words words) throws OrderException {
    String value = words.next("температура, °C, или off");
    Runnable room = () -> controls().temperature(Detectors.ROOM);
    if (value.equals(OFF)) {
      return new Fault(room, room);
    }
    if (!value.matches("-?[0-9]{1,2}")) {
      throw new OrderException("температура, например -25, или off, а не «" + value + "»");
    }
    int celsius = Integer.parseInt(value);
    return new Fault(() -> controls().temperature(celsius), room);
  }

  private Fault block(Words words) throws OrderException {
    String value = words.next("attack или out-of-step");
    BlockFaults faults = ownBlock();
    return switch (value) {
      case "attack" -> new Fault(faults::attack, () -> {});
      case "out-of-step" -> new Fault(() -> faults.desynchronise(false), () -> {});
      default -> throw new OrderException("attack или out-of-step, а не «" + value + "»");
    };
  }

  private BlockFaults ownBlock() throws OrderException {
    return controls()
        .block()
        .orElseThrow(() -> new OrderException("блок чужой: его неисправности не здесь"));
  }

  private FaultControls controls() {
    return cab.faults();
  }

  /** The next word unless it is none or begins the time. */
  private static String value(Words words, String usual) throws OrderException {
    return words.hasNext() && !words.isNext("for") ? words.next("значение") : usual;
  }

  private static Trouble trouble(String name) throws OrderException {
    return Arrays.stream(Trouble.values())
        .filter(trouble -> word(trouble).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new OrderException(
                    "нет неисправности «" + name + "»; есть " + DIALS + ", " + troubles()));
  }

  private static String troubles() {
    return Stream.of(Trouble.values()).map(FaultWords::word).collect(Collectors.joining(", "));
  }

  private static String word(Trouble trouble) {
    return trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Turns something on or off. */
  private interface Switch {
    void turn(boolean there);
  }
}
