package tachotwin.app.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tachotwin.app.assembly.Cab;
import tachotwin.app.registry.TestCards;
import tachotwin.app.vehicle.Throttle;
import tachotwin.card.SmartCard;
import tachotwin.time.SimDuration;
import tachotwin.vu.calibration.NewCalibration;
import tachotwin.vu.menu.Key;

/**
 * What a hand does at once, whatever the display shows, a line each: {@code key ok}, {@code push 1
 * driver}, {@code drive 60}, {@code fault gnss}.
 */
public final class CabControls {
  private static final String NAMED = String.join(", ", TestCards.named().keySet());
  private static final Map<String, Key> KEYS =
      Map.of(
          "up", Key.UP,
          "down", Key.DOWN,
          "ok", Key.OK,
          "back", Key.BACK,
          "eject1", Key.EJECT_1,
          "eject2", Key.EJECT_2);

  private final Cab cab;
  private final Throttle throttle;
  private final FaultWords faults;
  private final Function<String, Optional<SmartCard>> cards;

  /**
   * Something that can be done now.
   *
   * @param what its name for a person
   * @param action does it
   */
  record Control(String what, Runnable action) {}

  /**
   * The controls of a cab.
   *
   * @param throttle of the vehicle
   * @param cards the cards that may be pushed in, by name or file
   */
  public CabControls(Cab cab, Throttle throttle, Function<String, Optional<SmartCard>> cards) {
    this.cab = cab;
    this.throttle = throttle;
    this.faults = new FaultWords(cab);
    this.cards = cards;
  }

  /**
   * Reads a line.
   *
   * @return what does it
   * @throws OrderException where it is no control
   */
  public Runnable read(String line) throws OrderException {
    Words words = new Words(line.strip());
    String verb = words.next("приказ");
    Control control =
        read(verb, words)
            .orElseThrow(
                () ->
                    new OrderException(
                        "«"
                            + verb
                            + "» не делается сразу; сразу делаются key, push, pull, ignition, drive,"
                            + " stop, fault, calibrate, track, card, connector"));
    words.end();
    return control.action();
  }

  /**
   * A length of time as orders write it, such as {@code 120ms}, {@code 30s}, {@code 15m}.
   *
   * @throws OrderException where it is none
   */
  public static SimDuration duration(String text) throws OrderException {
    Words words = new Words(text);
    SimDuration length = words.duration();
    words.end();
    return length;
  }

  /** The faults that are there now, each with the value that would bring it about. */
  public Map<String, String> faults() {
    return faults.standing();
  }

  /** The control of a verb that has been read; nothing where the verb is another's. */
  Optional<Control> read(String verb, Words words) throws OrderException {
    return switch (verb) {
      case "ignition" -> Optional.of(ignition(words));
      case "push" -> Optional.of(push(words));
      case "pull" -> Optional.of(pull(words));
      case "drive" -> Optional.of(drive(words));
      case "stop" -> Optional.of(new Control("остановка", () -> throttle.target(0)));
      case "key" -> Optional.of(keys(words));
      case "fault" -> Optional.of(faults.read(words));
      case "calibrate" -> Optional.of(calibrate(words));
      default -> Optional.empty();
    };
  }

  private Control ignition(Words words) throws OrderException {
    boolean on = words.one(Map.of("on", true, "off", false));
    return new Control("зажигание", () -> cab.ignition(on));
  }

  private Control push(Words words) throws OrderException {
    int slot = words.slot();
    SmartCard card = card(words);
    return new Control("карта в слот " + slot, () -> cab.slot(slot).insert(card));
  }

  /** The card that the next word names. */
  SmartCard card(Words words) throws OrderException {
    String word = words.next("карта");
    return cards
        .apply(word)
        .orElseThrow(
            () -> new OrderException("нет карты «" + word + "»; есть " + NAMED + " и файлы карт"));
  }

  private Control pull(Words words) throws OrderException {
    int slot = words.slot();
    return new Control("карта вырвана", () -> cab.slot(slot).tearOut());
  }

  private Control calibrate(Words words) throws OrderException {
    UnaryOperator<NewCalibration> change = ToolWords.read(words.rest("параметры"));
    return new Control("запись настройки программатором", () -> cab.unit().calibrate(change));
  }

  private Control drive(Words words) throws OrderException {
    int speed = words.number("скорость, км/ч", Throttle.FASTEST);
    return new Control("движение", () -> throttle.target(speed));
  }

  private Control keys(Words words) throws OrderException {
    List<Key> keys = new ArrayList<>();
    do {
      keys.add(key(words.next("клавиша")));
    } while (words.hasNext());
    return new Control("клавиши", () -> keys.forEach(cab.unit()::press));
  }

  private static Key key(String name) throws OrderException {
    if (name.length() == 1 && name.charAt(0) >= '0' && name.charAt(0) <= '9') {
      return Key.digit(name.charAt(0) - '0');
    }
    Key key = KEYS.get(name);
    if (key == null) {
      throw new OrderException(
          "клавиша up, down, ok, back, eject1, eject2 или цифра, а не «" + name + "»");
    }
    return key;
  }
}
