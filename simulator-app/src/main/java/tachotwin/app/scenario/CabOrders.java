package tachotwin.app.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tachotwin.app.assembly.Cab;
import tachotwin.app.registry.TestCards;
import tachotwin.app.vehicle.Throttle;
import tachotwin.app.workshop.Check;
import tachotwin.app.workshop.CheckItem;
import tachotwin.app.workshop.WorkshopVisit;
import tachotwin.card.SmartCard;
import tachotwin.octet.Octets;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vu.ConnectorOutputs;
import tachotwin.vu.calibration.NewCalibration;

/**
 * What a person orders in the cab, a line each: {@code insert 1 driver}, {@code drive 60 for 15m}.
 * Orders are carried out one after another, each when the unit is ready for it.
 */
public final class CabOrders {
  /** The orders, for the help of a command that takes them. */
  public static final String HELP =
      """
        ignition on|off            insert SLOT CARD [PIN]     push SLOT CARD
        eject SLOT                 pull SLOT                  fault NAME [VALUE] [for TIME]
        drive KMH [for TIME]       stop                       wait TIME       at HH:MM
        print card1|card2|unit|technical                      download unit|card
        menu ITEM / ITEM...        key up|down|ok|back|DIGIT  show
        picture NAME               pins                       calibrate NAME=VALUE; ...
        quit
      CARD is driver, driver2, control, workshop, company, company2, service, expired or a
      file of 'card new' of the same seed; TIME is 120ms, 30s, 15m, 2h or 3d; the names of faults are in docs/commands.md.""";

  /** What a workshop's master checks, for the same help. */
  public static final String CHECKS =
      """
        check plates|seals|numbers|reports|clean good|bad     what a workshop's master checks
        check pressure|tread VALUE NORM INSTRUMENT            check slope|bumps VALUE
      A calibration leaves its protocol in workshop/.""";

  private static final Map<String, String> REPORTS =
      Map.of(
          "card1", "Карта 1, сутки",
          "card2", "Карта 2, сутки",
          "unit", "Тахограф, сутки",
          "technical", "Технические данные");
  private static final Map<String, String> DOWNLOADS =
      Map.of("unit", "Тахограф", "card", "Карта водителя");

  /** The other side may come late, and a minute of the wall clock may be an hour here. */
  private static final SimDuration START_UP = SimDuration.ofHours(2);

  /** At a high speed the line takes minutes of simulated time. */
  private static final SimDuration PATIENCE = SimDuration.ofMinutes(20);

  private static final SimDuration STANDSTILL = SimDuration.ofMinutes(5);

  private final Cab cab;
  private final Throttle throttle;
  private final Hand hand;
  private final CabControls controls;
  private final Outlet outlet;
  private final WorkshopVisit visit = new WorkshopVisit();

  /** Where the answers to orders go. */
  public interface Outlet {
    /** Shows a line to the person. */
    void say(String line);

    /** Takes a picture of the display. */
    void picture(String name, Octets png);

    /** Ends the session. */
    void quit();
  }

  /**
   * Orders for a unit.
   *
   * @param throttle of the vehicle that it sits in
   * @param cards the cards that may be pushed in, by name or file
   */
  public CabOrders(
      Cab cab, Throttle throttle, Function<String, Optional<SmartCard>> cards, Outlet outlet) {
    this.cab = cab;
    this.throttle = throttle;
    this.hand = new Hand(cab, PATIENCE);
    this.controls = new CabControls(cab, throttle, cards);
    this.outlet = outlet;
  }

  /** What the master of a workshop noted by the orders «check». */
  public WorkshopVisit visit() {
    return visit;
  }

  /** What could not be done, because the unit was never ready for it. */
  public List<String> missed() {
    return hand.missed();
  }

  /** Whether every order so far was carried out or given up. */
  public boolean isDone() {
    return hand.isDone();
  }

  /** Waits, before all orders, until the block has started. */
  public void begin() {
    hand.await("начальный пуск блока", START_UP, cab.unit()::isReady);
  }

  /**
   * Reads an order.
   *
   * @return what puts it into the queue of orders; nothing for an empty line or a comment
   * @throws OrderException where it is none
   */
  public Optional<Runnable> read(String line) throws OrderException {
    String text = line.strip();
    if (text.isEmpty() || text.startsWith("#")) {
      return Optional.empty();
    }
    return Optional.of(order(new Words(text)));
  }

  private Runnable order(Words words) throws OrderException {
    String verb = words.next("приказ");
    Runnable order =
        switch (verb) {
          case "insert" -> insert(words);
          case "eject" -> eject(words);
          case "push" -> push(words);
          case "drive" -> drive(words);
          case "stop" -> this::stop;
          case "wait" -> pause(words.duration());
          case "at" -> until(words.timeOfDay());
          case "print" -> print(words);
          case "download" -> download(words);
          case "menu" -> menu(words);
          case "calibrate" -> calibrate(words);
          case "key" -> keys(words);
          case "pins" -> () -> hand.then("контакты", this::pins);
          case "check" -> check(words);
          case "show" -> () -> hand.then("показ", this::show);
          case "picture" -> picture(words);
          case "quit" -> () -> hand.then("конец", outlet::quit);
          default -> control(verb, words);
        };
    words.end();
    return order;
  }

  private Runnable control(String verb, Words words) throws OrderException {
    CabControls.Control control =
        controls
            .read(verb, words)
            .orElseThrow(
                () ->
                    new OrderException(
                        "нет приказа «"
                            + verb
                            + "»; есть ignition, insert, push, eject, pull, drive, stop, wait, at,"
                            + " print, download, menu, key, calibrate, check, fault, pins, show,"
                            + " picture, quit"));
    return () -> hand.then(control.what(), control.action());
  }

  private Runnable insert(Words words) throws OrderException {
    int slot = words.slot();
    SmartCard card = controls.card(words);
    String pin = words.hasNext() ? words.next("PIN") : TestCards.PIN;
    if (!pin.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
      throw new OrderException("PIN из цифр, а не «" + pin + "»");
    }
    return () -> hand.insert(slot, card, pin);
  }

  private Runnable eject(Words words) throws OrderException {
    int slot = words.slot();
    return () -> hand.eject(slot);
  }

  private Runnable push(Words words) throws OrderException {
    int slot = words.slot();
    SmartCard card = controls.card(words);
    return () -> hand.push(slot, card);
  }

  private Runnable drive(Words words) throws OrderException {
    Runnable begin = control("drive", words);
    Optional<SimDuration> length = Optional.empty();
    if (words.hasNext()) {
      words.one(Map.of("for", true));
      length = Optional.of(words.duration());
    }
    Optional<SimDuration> time = length;
    return () -> {
      begin.run();
      if (time.isPresent()) {
        hand.pause(time.get());
        stop();
      }
    };
  }

  private void stop() {
    hand.then("остановка", () -> throttle.target(0));
    hand.await("стоянка", STANDSTILL, () -> !cab.unit().isMoving());
  }

  private Runnable pause(SimDuration length) {
    return () -> hand.pause(length);
  }

  private Runnable until(int minuteOfDay) {
    return () -> hand.until(minuteOfDay);
  }

  private Runnable print(Words words) throws OrderException {
    String title = words.one(REPORTS);
    return () -> hand.print(title, this::today);
  }

  private SimInstant today() {
    return cab.unit().view().clock().startOfDay();
  }

  private Runnable download(Words words) throws OrderException {
    String title = words.one(DOWNLOADS);
    return () -> hand.download(title);
  }

  /**
   * The words of the items from the root, between strokes: {@code menu Печать / Карта 1, сутки}.
   */
  private Runnable menu(Words words) throws OrderException {
    List<String> titles = List.of(words.rest("пункт меню").split(" / ", -1));
    return () -> hand.menu(titles);
  }

  private Runnable calibrate(Words words) throws OrderException {
    UnaryOperator<NewCalibration> change = ToolWords.read(words.rest("параметры"));
    return () -> hand.calibrate(change);
  }

  /** Each key a second after the one before, as a person who looks at the display. */
  private Runnable keys(Words words) throws OrderException {
    List<Runnable> keys = new ArrayList<>();
    do {
      keys.add(control("key", new Words(words.next("клавиша"))));
    } while (words.hasNext());
    return () -> keys.forEach(Runnable::run);
  }

  private Runnable check(Words words) throws OrderException {
    String word = words.next("что проверено");
    CheckItem item =
        CheckItem.of(word)
            .orElseThrow(
                () ->
                    new OrderException(
                        "«"
                            + word
                            + "» вместо одного из: "
                            + Arrays.stream(CheckItem.values())
                                .map(CheckItem::word)
                                .collect(Collectors.joining(", "))));
    Check check = item.isByEye() ? byEye(item, words) : byNumber(item, words);
    return () -> hand.then("проверка мастера", () -> visit.note(check));
  }

  private static Check byEye(CheckItem item, Words words) throws OrderException {
    return Check.byEye(item, words.one(Map.of("good", true, "bad", false)));
  }

  private static Check byNumber(CheckItem item, Words words) throws OrderException {
    double value = words.decimal("значение, " + item.unit());
    return item.isMeasured()
        ? Check.measured(item, value, words.decimal("норма"), words.next("прибор и его номер"))
        : Check.value(item, value);
  }

  private void show() {
    outlet.say("│" + cab.display().upper().text() + "│");
    outlet.say("│" + cab.display().lower().text() + "│");
  }

  /** What the contacts of 4.15.8 give. */
  private void pins() {
    ConnectorOutputs pins = cab.unit().outputs();
    outlet.say(
        "B8 "
            + pins.distance()
            + " имп, B6 B7 D6 "
            + pins.motion()
            + " имп, D4 "
            + (pins.warning() ? "включен" : "выключен"));
  }

  private Runnable picture(Words words) throws OrderException {
    String name = words.next("имя картинки");
    if (!name.matches("[\\p{Alnum}_-]{1,40}")) {
      throw new OrderException("имя картинки из латинских букв, цифр, - и _, а не «" + name + "»");
    }
    return () -> hand.then("картинка", () -> outlet.picture(name, cab.display().picture()));
  }
}
