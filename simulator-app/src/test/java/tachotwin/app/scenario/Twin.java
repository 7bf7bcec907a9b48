package tachotwin.app.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tachotwin.app.assembly.Bench;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.registry.CardIssue;
import tachotwin.app.registry.TestCards;
import tachotwin.app.vehicle.DrivePlan;
import tachotwin.app.vehicle.Gearbox;
import tachotwin.app.vehicle.Motion;
import tachotwin.app.vehicle.PlannedStop;
import tachotwin.app.vehicle.ShippedTrack;
import tachotwin.app.vehicle.Vehicle;
import tachotwin.card.CardFault;
import tachotwin.card.ContactProtocol;
import tachotwin.card.SmartCard;
import tachotwin.card.TachographCard;
import tachotwin.card.auth.SecretCode;
import tachotwin.card.filesystem.CardType;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.card.profile.CardHolder;
import tachotwin.card.profile.CardOrder;
import tachotwin.card.profile.IssuedNumber;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.card.BirthDate;
import tachotwin.dictionary.card.DailyActivity;
import tachotwin.dictionary.card.DriverActivityData;
import tachotwin.download.VuFile;
import tachotwin.gost.Secrets;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.skzi.archive.ArchiveRecord;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vu.menu.Key;
import tachotwin.zh.dialect.Dialect;

/** The whole device as a person has it before him: cards, keys, display, paper, files. */
final class Twin implements AutoCloseable {
  static final SimInstant START = SimInstant.parse("2026-03-02T06:00:00Z");
  private static final int SEED = 1;
  private static final SimDuration SECOND = SimDuration.ofSeconds(1);

  final Vehicle vehicle;
  final Bench bench;

  /** What stood on the display at the end of each second, when it changed. */
  final List<String> screens = new ArrayList<>();

  final Map<String, Octets> files = new LinkedHashMap<>();

  private Twin(Path folder, Profile profile, SimInstant start, Motion motion) {
    vehicle = new Vehicle(motion, 8000, Gearbox.lorry());
    try {
      bench =
          new Bench(
              new BenchSettings(SEED, profile, Variant.OFFLINE, start, Dialect.builtIn()),
              vehicle,
              folder,
              this::write,
              event -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bench.unit().powerOn();
    run(60);
    bench.ignition(true);
  }

  /** A vehicle that stands from {@link #START} until it drives off two hours later. */
  static Twin standing(Path folder, Profile profile) {
    return standing(folder, profile, START);
  }

  /** The same from another moment on. */
  static Twin standing(Path folder, Profile profile, SimInstant start) {
    return new Twin(folder, profile, start, motion(start.plus(SimDuration.ofHours(2)), List.of()));
  }

  /** A vehicle that drives off after 10 min and stands for half an hour after another 10 min. */
  static Twin driving(Path folder, Profile profile) {
    return driving(folder, profile, START);
  }

  /** The same from another moment on. */
  static Twin driving(Path folder, Profile profile, SimInstant start) {
    PlannedStop stop =
        new PlannedStop.AfterStart(SimDuration.ofMinutes(10), SimDuration.ofMinutes(30));
    return new Twin(
        folder, profile, start, motion(start.plus(SimDuration.ofMinutes(10)), List.of(stop)));
  }

  private static Motion motion(SimInstant start, List<PlannedStop> stops) {
    return Motion.planned(ShippedTrack.read(), start, DrivePlan.ofSeed(SEED).withStops(stops));
  }

  private boolean write(String name, Octets content) {
    files.put(name, content);
    return true;
  }

  void run(long seconds) {
    for (long i = 0; i < seconds; i++) {
      bench.queue().runUntil(bench.queue().now().plus(SECOND));
      look();
    }
  }

  private void look() {
    String now = shown();
    if (screens.isEmpty() || !screens.get(screens.size() - 1).equals(now)) {
      screens.add(now);
    }
  }

  void runUntil(SimInstant moment) {
    run(Math.max(0, moment.since(bench.queue().now()).toSeconds()));
  }

  /** Runs until motion is detected, or the stop, and tells when it was. */
  SimInstant untilMoving(boolean moving) {
    for (int i = 0; i < 3600 && bench.unit().isMoving() != moving; i++) {
      run(1);
    }
    return now();
  }

  SimInstant now() {
    return bench.queue().now();
  }

  /** Both lines of the display. */
  String shown() {
    List<String> lines = bench.unit().displayed();
    return lines.get(0).stripTrailing() + "|" + lines.get(1).stripTrailing();
  }

  void press(Key... keys) {
    for (Key key : keys) {
      bench.unit().press(key);
      look();
    }
  }

  void type(String digits) {
    digits.chars().forEach(digit -> press(Key.digit(Character.digit(digit, 10))));
  }

  /** Walks the menu and waits until what it began is over. */
  void choose(String... titles) {
    if (!bench.unit().choose(titles)) {
      throw new AssertionError(List.of(titles) + " not in the menu: " + shown());
    }
    look();
    // The choice of data and days of a download, as it is offered.
    for (int i = 0; i < 3 && shown().startsWith("Выгрузка:"); i++) {
      press(Key.OK);
    }
    run(1);
    for (int i = 0; i < 300 && bench.unit().isBusy(); i++) {
      run(1);
    }
    run(7);
  }

  /** Pushes a card in, types its PIN and waits until it is known. */
  void insert(int slot, SmartCard card) {
    if (!bench.slot(slot).insert(card)) {
      throw new AssertionError("slot " + slot + " is taken");
    }
    for (int i = 0; i < 20 && bench.unit().pinWanted() != slot; i++) {
      run(1);
    }
    bench.unit().enterPin(slot, TestCards.PIN);
    for (int i = 0; i < 60 && bench.unit().view().card(slot).isEmpty(); i++) {
      run(1);
    }
    run(8);
  }

  /** Has a card come out. */
  void eject(int slot) {
    press(slot == 1 ? Key.EJECT_1 : Key.EJECT_2);
    run(20);
    if (bench.slot(slot).card().isPresent()) {
      throw new AssertionError("the card stays in slot " + slot + ": " + shown());
    }
  }

  boolean isAccepted(int slot) {
    return bench.unit().view().card(slot).isPresent();
  }

  <T extends ArchiveRecord> List<T> facts(Class<T> kind) {
    return bench.block().core().archive().all(kind);
  }

  /** The last file that the unit wrote to the medium. */
  VuFile unitFile() throws DecodeException {
    List<Octets> all = List.copyOf(files.values());
    return VuFile.decode(all.get(all.size() - 1));
  }

  /** A card of the test authority; cards of one type differ by their number. */
  static TachographCard card(CardType type, int number) {
    CardHolder holder =
        switch (type) {
          case DRIVER ->
              new CardHolder.Driver(
                  number == 1 ? "Рябинин" : "Осокин",
                  "Юрий",
                  new BirthDate(1980, 2, 3),
                  "9900 000321",
                  "ГИБДД");
          case WORKSHOP -> new CardHolder.Workshop("Мастерская", "Тверь", "Липин", "Егор");
          case CONTROL -> new CardHolder.Control("Ространснадзор", "Тверь", "Ясенев", "Глеб");
          case COMPANY -> new CardHolder.Company("ООО Рейс " + number, "Тверь");
          case SERVICE -> new CardHolder.Service("ООО Техосмотр", "Тверь", "Дубов", "Лев");
        };
    String own =
        switch (type) {
          case DRIVER -> "0000000077" + number;
          case CONTROL -> "FSNT00077" + number;
          default -> "000000077" + number;
        };
    CardOrder order =
        CardOrder.forFullTerm(
            holder,
            IssuedNumber.first(type, own).number(),
            "Учебный центр",
            SimInstant.parse("2026-02-01T00:00:00Z"),
            SecretCode.of(TestCards.PIN),
            SecretCode.of("87654321"));
    return new TachographCard(
        new CardIssue(SEED).issue(order, ContactProtocol.BOTH, CardFault.NONE), Secrets.ofSeed(9));
  }

  /** The days of a card's file 0504h, each change as «чч:мм ACTIVITY slot crew card». */
  static List<String> activities(TachographCard card) throws DecodeException {
    List<String> out = new ArrayList<>();
    for (DailyActivity day :
        DriverActivityData.decode(
                card.image().files().get(ElementaryFile.DRIVER_ACTIVITY_DATA).reader())
            .days()) {
      day.changes().forEach(change -> out.add(text(change)));
    }
    return out;
  }

  static String text(ActivityChange change) {
    String card =
        change.cardWithdrawn()
            ? (change.crew() ? "entered" : "out")
            : (change.crew() ? "crew" : "one");
    return String.format(
        Locale.ROOT,
        "%02d:%02d %s %d %s",
        change.minute() / 60,
        change.minute() % 60,
        change.activity(),
        change.slot().number(),
        card);
  }

  @Override
  public void close() {
    bench.close();
  }
}
