package tachotwin.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachotwin.app.assembly.Bench;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.registry.CardIssue;
import tachotwin.app.registry.TestCards;
import tachotwin.app.vehicle.Gearbox;
import tachotwin.app.vehicle.Motion;
import tachotwin.app.vehicle.ShippedTrack;
import tachotwin.app.vehicle.Vehicle;
import tachotwin.card.CardFault;
import tachotwin.card.CardImage;
import tachotwin.card.ContactProtocol;
import tachotwin.card.SimulatedSlot;
import tachotwin.card.SmartCard;
import tachotwin.card.TachographCard;
import tachotwin.card.auth.SecretCode;
import tachotwin.card.contact.T0Reader;
import tachotwin.card.fault.FaultyCard;
import tachotwin.card.filesystem.CardType;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.card.profile.CardHolder;
import tachotwin.card.profile.CardOrder;
import tachotwin.card.profile.IssuedNumber;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.card.BirthDate;
import tachotwin.dictionary.card.CardEvent;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CardSets;
import tachotwin.dictionary.card.Inspection;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.dictionary.card.SetLayout;
import tachotwin.gost.Secrets;
import tachotwin.octet.DecodeException;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.skzi.archive.DownloadFact;
import tachotwin.skzi.archive.EventFact;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.vu.mode.OperatingMode;
import tachotwin.zh.dialect.Dialect;

/** Good and faulty cards in the slots of the whole device: what the unit shows, tells and does. */
class CardsAtTheUnitIT {
  private static final int SEED = 1;
  private static final SimDuration SECOND = SimDuration.ofSeconds(1);

  @TempDir Path folder;

  private Bench bench;
  private Motion motion;

  @BeforeEach
  void powerOn() throws IOException {
    motion = DemoRun.motion(ShippedTrack.read(), SEED);
    SimInstant begin = motion.start().minus(SimDuration.ofMinutes(30));
    bench =
        new Bench(
            new BenchSettings(
                SEED, Profile.GOST_34005_2022, Variant.OFFLINE, begin, Dialect.builtIn()),
            new Vehicle(motion, 8000, Gearbox.lorry()),
            folder.resolve("block"),
            (name, content) -> true,
            event -> {});
    bench.unit().powerOn();
    run(60);
    bench.ignition(true);
    assertThat(bench.unit().isReady()).isTrue();
  }

  @AfterEach
  void powerOff() {
    bench.close();
  }

  private void run(long seconds) {
    for (long i = 0; i < seconds; i++) {
      bench.queue().runUntil(bench.queue().now().plus(SECOND));
    }
  }

  private static CardOrder order(CardType type) {
    CardHolder holder =
        switch (type) {
          case DRIVER ->
              new CardHolder.Driver(
                  "Рябинин", "Юрий", new BirthDate(1980, 2, 3), "9900 000321", "ГИБДД");
          case WORKSHOP -> new CardHolder.Workshop("Мастерская", "Тверь", "Липин", "Егор");
          case CONTROL -> new CardHolder.Control("Ространснадзор", "Тверь", "Ясенев", "Глеб");
          case COMPANY -> new CardHolder.Company("ООО Рейс", "Тверь");
          case SERVICE -> new CardHolder.Service("ООО Техосмотр", "Тверь", "Дубов", "Лев");
        };
    String own =
        type == CardType.DRIVER
            ? "00000000777"
            : type == CardType.CONTROL ? "FSNT000777" : "0000000777";
    return CardOrder.forFullTerm(
        holder,
        IssuedNumber.first(type, own).number(),
        "Учебный центр",
        SimInstant.parse("2026-02-01T00:00:00Z"),
        SecretCode.of(TestCards.PIN),
        SecretCode.of("87654321"));
  }

  private static TachographCard card(CardType type, CardFault fault) {
    CardOrder order = order(type);
    if (fault == CardFault.EXPIRED) {
      order = until(order, SimInstant.parse("2026-03-01T23:59:59Z"));
    }
    CardImage image = new CardIssue(SEED).issue(order, ContactProtocol.BOTH, fault);
    return new TachographCard(image, Secrets.ofSeed(9));
  }

  private static CardOrder until(CardOrder order, SimInstant last) {
    return new CardOrder(
        order.holder(),
        order.number(),
        order.issuer(),
        order.issued(),
        order.validFrom(),
        last,
        order.pin(),
        order.puk(),
        order.policy());
  }

  /** Pushes a card in and types its PIN when the unit asks for it. */
  private void insert(int slot, SmartCard card) {
    assertThat(bench.slot(slot).insert(card)).isTrue();
    for (int i = 0; i < 20 && bench.unit().pinWanted() != slot; i++) {
      run(1);
    }
    if (bench.unit().pinWanted() == slot) {
      bench.unit().enterPin(slot, TestCards.PIN);
    }
    run(40);
  }

  private SmartCard faulty(CardFault fault) {
    SimulatedSlot slot = bench.slot(1);
    return FaultyCard.of(card(CardType.DRIVER, fault), fault, slot::tearOut);
  }

  private boolean isAccepted(int slot) {
    return bench.unit().view().card(slot).isPresent();
  }

  private List<EventFaultType> events() {
    return bench.block().core().archive().all(EventFact.class).stream()
        .map(EventFact::type)
        .toList();
  }

  private static CardEvent only(TachographCard card) throws DecodeException {
    List<CardEvent> events =
        CardSets.decode(
                SetLayout.EVENTS, card.image().files().get(ElementaryFile.EVENTS_DATA).reader())
            .records();
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  @Test
  @Requirement("CD-005")
  void aCardIsHeldOnlyAfterTheMutualAuthentication() {
    assertThat(bench.slot(1).insert(card(CardType.DRIVER, CardFault.NONE))).isTrue();
    List<Boolean> locked = new ArrayList<>();
    for (int i = 0; i < 20 && bench.unit().pinWanted() != 1; i++) {
      run(1);
      locked.add(bench.slot(1).isLocked());
    }
    assertThat(locked).isNotEmpty().containsOnly(false);
    bench.unit().enterPin(1, TestCards.PIN);
    run(40);
    assertThat(bench.slot(1).isLocked()).isTrue();
    assertThat(bench.slot(1).pullOut()).isEmpty();
    assertThat(isAccepted(1)).isTrue();
  }

  @Test
  @Requirement("CD-005")
  void aCardOfAForeignAuthorityIsPushedOutUnheld() {
    insert(1, card(CardType.DRIVER, CardFault.FOREIGN_CA));
    assertThat(isAccepted(1)).isFalse();
    assertThat(bench.slot(1).card()).isEmpty();
    assertThat(events()).contains(EventFaultType.of(0x12));
  }

  @Test
  @Requirement("CD-004")
  void anExpiredCardIsInvalid() {
    insert(1, faulty(CardFault.EXPIRED));
    assertThat(isAccepted(1)).isFalse();
    assertThat(bench.slot(1).card()).isEmpty();
    assertThat(events()).contains(EventFaultType.of(0x01));
  }

  // The drive of the shipped track is on 02.03.2026.
  @Test
  @Requirement("CD-004")
  void aCardIsGoodOnTheLastDayOfItsTerm() {
    CardOrder order = until(order(CardType.DRIVER), SimInstant.parse("2026-03-02T23:59:59Z"));
    CardImage image = new CardIssue(SEED).issue(order, ContactProtocol.BOTH, CardFault.NONE);
    insert(1, new TachographCard(image, Secrets.ofSeed(9)));
    assertThat(isAccepted(1)).isTrue();
  }

  @Test
  void aMuteCardIsFaulty() {
    insert(1, faulty(CardFault.MUTE));
    assertThat(isAccepted(1)).isFalse();
    assertThat(bench.slot(1).card()).isEmpty();
    assertThat(events()).contains(EventFaultType.of(0x40));
  }

  @Test
  void aCardThatWasUsedLastInTheFutureIsAnOverlapOfTimes() {
    insert(1, faulty(CardFault.FUTURE));
    assertThat(isAccepted(1)).isTrue();
    assertThat(events()).contains(EventFaultType.of(0x03));
  }

  @Test
  void aCardWithAnotherApplicationIsInvalid() {
    insert(1, faulty(CardFault.FOREIGN_AID));
    assertThat(isAccepted(1)).isFalse();
    assertThat(bench.slot(1).card()).isEmpty();
    assertThat(events()).contains(EventFaultType.of(0x01));
  }

  @Test
  void aCardWithACorruptedFileIsFaulty() {
    insert(1, faulty(CardFault.CORRUPTED));
    assertThat(isAccepted(1)).isFalse();
    assertThat(bench.slot(1).card()).isEmpty();
    assertThat(events()).contains(EventFaultType.of(0x40));
  }

  @Test
  void aBlockedPinLetsTheCardGo() {
    insert(1, faulty(CardFault.BLOCKED));
    assertThat(isAccepted(1)).isFalse();
    assertThat(bench.slot(1).card()).isEmpty();
  }

  @Test
  void threeWrongPinsBlockTheCard() {
    TachographCard card = card(CardType.DRIVER, CardFault.NONE);
    bench.slot(1).insert(card);
    for (int wrong = 0; wrong < 3; wrong++) {
      for (int i = 0; i < 20 && bench.unit().pinWanted() != 1; i++) {
        run(1);
      }
      bench.unit().enterPin(1, "9999");
      run(2);
    }
    run(10);
    assertThat(bench.slot(1).card()).isEmpty();
    assertThat(card.image().pin().isBlocked()).isTrue();
  }

  @Test
  @Requirement("CD-020")
  void aCardTornOutDuringAWriteIsFoundAtTheNextInsertion() throws DecodeException {
    TachographCard card = card(CardType.DRIVER, CardFault.NONE);
    insert(1, FaultyCard.of(card, CardFault.TORN, bench.slot(1)::tearOut));
    assertThat(bench.slot(1).card()).isEmpty();
    assertThat(events()).doesNotContain(EventFaultType.of(0x06));
    run(60);
    insert(1, card);
    assertThat(isAccepted(1)).isTrue();
    assertThat(events()).contains(EventFaultType.of(0x06));
    assertThat(only(card).type()).isEqualTo(EventFaultType.of(0x06));
  }

  @Test
  void aStuckCardIsAFaultOfTheReaderUntilItIsOut() {
    insert(1, faulty(CardFault.STUCK));
    assertThat(isAccepted(1)).isTrue();
    bench.unit().press(Key.EJECT_1);
    run(30);
    assertThat(bench.slot(1).card()).isPresent();
    assertThat(events()).contains(EventFaultType.of(0x36));
    assertThat(open(0x36)).isTrue();
    bench.slot(1).tearOut();
    run(5);
    assertThat(open(0x36)).isFalse();
  }

  private boolean open(int code) {
    List<EventFact> all =
        bench.block().core().archive().all(EventFact.class).stream()
            .filter(fact -> fact.type().code() == code)
            .toList();
    return !all.isEmpty() && all.get(all.size() - 1).isOpen();
  }

  @Test
  @Requirement("CD-006")
  void aDriversCardComesOutAtRestOnlyAndAfterItsDataAreWritten() throws DecodeException {
    TachographCard card = card(CardType.DRIVER, CardFault.NONE);
    insert(1, card);
    bench.queue().runUntil(motion.start().plus(SimDuration.ofMinutes(5)));
    assertThat(bench.unit().isMoving()).isTrue();
    bench.unit().press(Key.EJECT_1);
    run(20);
    assertThat(bench.slot(1).isLocked()).isTrue();
    SimInstant stop = motion.longStops().get(0).start();
    bench.queue().runUntil(stop.plus(SimDuration.ofSeconds(30)));
    bench.unit().press(Key.EJECT_1);
    run(30);
    assertThat(bench.slot(1).card()).isEmpty();
    assertThat(
            CardRing.decode(
                    RingLayout.VEHICLES_USED,
                    card.image().files().get(ElementaryFile.VEHICLES_USED).reader())
                .records()
                .get(0)
                .odometerEnd())
        .isGreaterThan(184_320);
  }

  @ParameterizedTest
  @EnumSource
  @Requirement("CD-007")
  void theTypeOfTheCardMakesTheModeAndTheFunctions(CardType type) {
    insert(1, card(type, CardFault.NONE));
    assertThat(isAccepted(1)).isTrue();
    OperatingMode mode = bench.unit().view().mode();
    assertThat(mode)
        .isEqualTo(
            switch (type) {
              case DRIVER, SERVICE -> OperatingMode.WORK;
              case WORKSHOP -> OperatingMode.CALIBRATION;
              case CONTROL -> OperatingMode.CONTROL;
              case COMPANY -> OperatingMode.COMPANY;
            });
    boolean offered = bench.unit().choose("Выгрузка", "Тахограф");
    for (int i = 0; i < 3 && bench.unit().isAsking(); i++) {
      bench.unit().press(Key.OK);
    }
    run(60);
    boolean downloaded = !bench.block().core().archive().all(DownloadFact.class).isEmpty();
    assertThat(downloaded).as("offered " + offered).isEqualTo(mode != OperatingMode.WORK);
  }

  @Test
  @Requirement("CD-035")
  void theSecondPinIsAskedForAfterTheFirstCardIsIdentified() {
    bench.slot(1).insert(card(CardType.DRIVER, CardFault.NONE));
    run(1);
    bench.slot(2).insert(card(CardType.CONTROL, CardFault.NONE));
    List<Integer> asked = new ArrayList<>();
    for (int i = 0; i < 120 && !(isAccepted(1) && isAccepted(2)); i++) {
      run(1);
      int wanted = bench.unit().pinWanted();
      if (wanted != 0) {
        asked.add(wanted);
        assertThat(wanted == 1 || isAccepted(1)).isTrue();
        bench.unit().enterPin(wanted, TestCards.PIN);
      }
    }
    assertThat(asked).containsExactly(1, 2);
    assertThat(isAccepted(1) && isAccepted(2)).isTrue();
  }

  @Test
  void aCardOfT0AloneWorksInTheSlot() {
    CardImage image =
        new CardIssue(SEED).issue(order(CardType.DRIVER), ContactProtocol.T0, CardFault.NONE);
    insert(1, new T0Reader(new TachographCard(image, Secrets.ofSeed(9))));
    assertThat(isAccepted(1)).isTrue();
  }

  @Test
  @Requirement("CD-039")
  void theOperatorsServiceCardGetsTheInspection() throws DecodeException {
    TachographCard card = card(CardType.SERVICE, CardFault.NONE);
    insert(1, card);
    List<Inspection> inspections =
        CardRing.decode(
                RingLayout.INSPECTIONS,
                card.image().files().get(ElementaryFile.INSPECTIONS).reader())
            .records();
    assertThat(inspections).hasSize(1);
    Inspection made = inspections.get(0);
    assertThat(made.vehicle().registration().number().text()).isEqualTo("О000ОО77");
    assertThat(
            bench
                .block()
                .core()
                .keys()
                .certificate()
                .key()
                .verify(made.signedOctets(), made.signature()))
        .isTrue();
  }
}
