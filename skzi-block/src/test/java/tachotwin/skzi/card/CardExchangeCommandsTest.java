package tachotwin.skzi.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.dictionary.card.CardCoordinates;
import tachotwin.dictionary.card.CardEvent;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CardSets;
import tachotwin.dictionary.card.CoordinateSubject;
import tachotwin.dictionary.card.CurrentUsage;
import tachotwin.dictionary.card.DailyActivity;
import tachotwin.dictionary.card.DriverActivityData;
import tachotwin.dictionary.card.PlaceEntry;
import tachotwin.dictionary.card.PlaceEntryType;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.dictionary.card.SetLayout;
import tachotwin.dictionary.card.VehicleUse;
import tachotwin.gost.Streebog;
import tachotwin.octet.Octets;
import tachotwin.skzi.BlockBench;
import tachotwin.skzi.accounting.Doing;
import tachotwin.skzi.archive.CardHolderFact;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.document.PendingDocument;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;

class CardExchangeCommandsTest {
  private static final VehicleRegistration VEHICLE =
      BlockBench.calibration(BlockBench.START).record().vehicle().registration();

  private final CardBench bench = CardBench.withDoubles();
  private final FileCard card = FileCard.driver(BlockBench.DRIVER);

  @Test
  @Requirement({"CD-008", "CD-038"})
  void writesTimePlaceAndOdometerOnTheCardAtInsertion() {
    bench.insert(1, card);
    TimeStamp inserted = TimeStamp.of(insertedAt());

    assertThat(card.get(CardFile.CURRENT_USAGE, CurrentUsage::decode))
        .isEqualTo(new CurrentUsage(inserted, VEHICLE));
    assertThat(uses())
        .containsExactly(new VehicleUse(120_000, 120_000, inserted, inserted, VEHICLE, 1));
    assertThat(places()).as("no daily period begins before the first motion").isEmpty();
    assertThat(coordinates())
        .containsExactly(
            new CardCoordinates(CoordinateSubject.Code.PLACE, inserted, BlockBench.MOSCOW));
  }

  @Test
  void readsTheHolderAndTheSessionBefore() {
    bench.insert(1, card);
    bench.block.run(600);
    bench.odometer = 120_007;
    bench.withdraw(1);
    SimInstant withdrawn = bench.block.queue.now();
    bench.block.run(60);
    bench.insert(1, card);

    CardHolderFact holder = BlockBench.last(bench.block.archive.all(CardHolderFact.class));
    assertThat(holder.surname().text()).isEqualTo("Иванов");
    assertThat(holder.firstNames().text()).isEqualTo("Петр Сергеевич");
    assertThat(holder.expiry()).isEqualTo(SimInstant.parse("2028-01-15T00:00:00Z"));
    assertThat(holder.previousVehicle()).isEqualTo(VEHICLE);
    assertThat(holder.previousWithdrawal()).contains(withdrawn);
    assertThat(types()).isEmpty();
  }

  // 05:00:05 the card goes in, 05:01:05…05:06:05 the vehicle drives 60 km/h, then it stands to
  // 05:20:05: rest from 300, driving from 301 to 306, rest from 307, out at 320 (Б.5, minutes of
  // the day). 300 s at 16 m (6000/360) are 4.8 km.
  @Test
  @Requirement("CD-009")
  void writesTheSessionBeforeWithdrawal() {
    bench.insert(1, card);
    bench.block.run(60);
    bench.block.drive(300, 6000);
    bench.block.drive(60, 0);
    bench.block.runUntil("2026-03-02T05:20:05Z");
    bench.odometer = 120_005;
    bench.withdraw(1);

    DailyActivity day = days().get(0);
    assertThat(day.date()).isEqualTo(TimeStamp.of(SimInstant.parse("2026-03-02T00:00:00Z")));
    assertThat(day.presenceCounter()).isEqualTo(1);
    assertThat(day.distance()).isEqualTo(5);
    assertThat(day.changes())
        .containsExactly(
            change(true, Activity.REST, 0),
            change(false, Activity.REST, 300),
            change(false, Activity.DRIVING, 301),
            change(false, Activity.REST, 307),
            change(true, Activity.REST, 320));
    VehicleUse use = uses().get(0);
    assertThat(use.odometerEnd()).isEqualTo(120_005);
    assertThat(use.lastUse()).isEqualTo(TimeStamp.of(bench.block.queue.now()));
    // The daily period begins with the first second of motion, not with the insertion (4.7.13).
    assertThat(places())
        .containsExactly(
            new PlaceEntry(
                TimeStamp.of(SimInstant.parse("2026-03-02T05:01:06Z")),
                PlaceEntryType.Code.BEGIN,
                VEHICLE.nation(),
                0,
                120_000),
            new PlaceEntry(
                TimeStamp.of(bench.block.queue.now()),
                PlaceEntryType.Code.END,
                VEHICLE.nation(),
                0,
                120_005));
    assertThat(card.get(CardFile.CURRENT_USAGE, CurrentUsage::decode)).isEqualTo(CurrentUsage.NONE);
  }

  // 05:06 is a minute with motion, so the card is out from 05:07, minute 307.
  @Test
  void leavesTheLastMinuteOfDrivingWhole() {
    bench.insert(1, card);
    bench.block.run(60);
    bench.block.drive(300, 6000);
    bench.block.drive(10, 0);
    bench.withdraw(1);

    assertThat(days().get(0).changes())
        .endsWith(change(false, Activity.DRIVING, 301), change(true, Activity.REST, 307));
  }

  @Test
  void addsToTheDayOfTheSessionBefore() {
    bench.insert(1, card);
    bench.block.runUntil("2026-03-02T05:10:05Z");
    bench.odometer = 120_002;
    bench.withdraw(1);
    bench.block.runUntil("2026-03-02T06:00:05Z");
    bench.insert(1, card);
    bench.block.runUntil("2026-03-02T06:30:05Z");
    bench.odometer = 120_009;
    bench.withdraw(1);

    assertThat(days()).hasSize(1);
    assertThat(days().get(0).distance()).isEqualTo(9);
    assertThat(days().get(0).changes())
        .containsExactly(
            change(true, Activity.REST, 0),
            change(false, Activity.REST, 300),
            change(true, Activity.REST, 310),
            change(false, Activity.REST, 360),
            change(true, Activity.REST, 390));
    assertThat(uses()).extracting(VehicleUse::dataBlockCounter).containsExactly(1, 2);
  }

  @Test
  void countsTheDaysOnWhichTheCardIsUsed() {
    bench.insert(1, card);
    bench.block.runUntil("2026-03-03T02:00:05Z");
    bench.withdraw(1);

    assertThat(days()).extracting(DailyActivity::presenceCounter).containsExactly(1, 2);
    assertThat(days().get(1).changes())
        .containsExactly(change(false, Activity.REST, 0), change(true, Activity.REST, 120));
  }

  @Test
  @Requirement("CD-010")
  void overwritesTheOldestUseOfAFullCard() {
    for (int i = 0; i < 4; i++) {
      bench.insert(1, card);
      bench.block.run(600);
      bench.withdraw(1);
      bench.block.run(600);
    }

    assertThat(uses()).extracting(VehicleUse::dataBlockCounter).containsExactly(2, 3, 4);
  }

  @Test
  @Requirement("VU-020")
  void noticesThatTheLastSessionWasNotClosed() {
    bench.insert(1, card);
    bench.tearOut(1);
    bench.block.run(60);
    bench.insert(1, card);

    assertThat(types()).containsExactly(EventFaultType.Code.SESSION_NOT_CLOSED);
    bench.withdraw(1);
    assertThat(events())
        .extracting(CardEvent::type)
        .containsExactly(EventFaultType.Code.SESSION_NOT_CLOSED);
  }

  @Test
  void noticesACardThatWasWithdrawnLaterThanNow() {
    TimeStamp later = TimeStamp.of(SimInstant.parse("2026-03-02T09:00:00Z"));
    card.put(
        CardFile.VEHICLES_USED,
        CardRing.empty(RingLayout.VEHICLES_USED, 3)
            .append(new VehicleUse(1, 2, later, later, VEHICLE, 1)));
    bench.insert(1, card);

    assertThat(types()).containsExactly(EventFaultType.Code.TIME_OVERLAP);
  }

  @Test
  void goesOnWithTheSessionAfterALossOfSupply() {
    bench.insert(1, card);
    bench.block.block.powerOff();
    bench.block.run(30);
    bench.block.startUp();
    bench.insert(1, card);

    assertThat(uses()).hasSize(1);
    assertThat(types())
        .doesNotContain(EventFaultType.Code.SESSION_NOT_CLOSED, EventFaultType.Code.TIME_OVERLAP);
    bench.withdraw(1);
    assertThat(events())
        .extracting(CardEvent::type)
        .containsExactly(EventFaultType.Code.POWER_INTERRUPTION);
  }

  @Test
  void writesFaultsOfTheTachographWithTheirPlaces() {
    bench.block.event(0x32, 1);
    bench.block.run(60);
    bench.insert(1, card);
    bench.block.run(60);
    bench.block.event(0x32, 2);
    TimeStamp ended = TimeStamp.of(bench.block.queue.now());
    bench.block.run(60);
    bench.withdraw(1);

    TimeStamp inserted = uses().get(0).firstUse();
    assertThat(
            card.get(CardFile.FAULTS_DATA, in -> CardSets.decode(SetLayout.FAULTS, in)).records())
        .containsExactly(
            new CardEvent(EventFaultType.Code.PRINTER_FAULT, inserted, ended, VEHICLE));
    assertThat(coordinates())
        .contains(
            new CardCoordinates(CoordinateSubject.Code.FAULT_BEGIN, inserted, BlockBench.MOSCOW),
            new CardCoordinates(CoordinateSubject.Code.FAULT_END, ended, BlockBench.MOSCOW));
  }

  @Test
  void tellsTheAccountingWhatTheCardKnows() {
    bench.insert(1, card);
    bench.block.run(60);
    bench.block.drive(120, 6000);
    bench.block.drive(60, 0);
    bench.withdraw(1);
    bench.block.run(3600);
    bench.past.clear();
    bench.insert(1, card);

    assertThat(bench.past)
        .extracting(one -> one.doing())
        .containsExactly(Doing.BREAK, Doing.BREAK, Doing.DRIVING, Doing.BREAK);
  }

  @Test
  void hasDocumentsSignedByTheCard() {
    bench.insert(1, card);
    Octets one = Streebog.hash256(Octets.ofInts(1));
    Octets two = Streebog.hash256(Octets.ofInts(2));
    bench.documents.waiting.add(new PendingDocument(7, one));
    bench.documents.waiting.add(new PendingDocument(8, two));

    assertThat(bench.exchange(1, ExchangePurpose.SIGN_DOCUMENTS)).isEqualTo(ResponseCode.OK);

    assertThat(card.key.verificationKey().verifyHash(one, bench.documents.signed.get(7L))).isTrue();
    assertThat(card.key.verificationKey().verifyHash(two, bench.documents.signed.get(8L))).isTrue();
  }

  // 00 2A 90 A0, Lc 34 octets: 90 20 hash; 00 2A 9E 9A, Le 40 (Annex 1B, appendix 2, with
  // Streebog).
  @Test
  void sendsTheHashAndAsksForTheSignature() {
    bench.insert(1, card);
    Octets hash = Octets.filled(0x11, 32);
    bench.documents.waiting.add(new PendingDocument(7, hash));

    ZhAnswer begun = bench.begin(1, ExchangePurpose.SIGN_DOCUMENTS);
    assertThat(bench.step(begun).command())
        .isEqualTo(Octets.concat(Octets.hex("00 2A 90 A0 22 90 20"), hash));
    ZhAnswer next = answerWith(StatusWord.OK);
    assertThat(bench.step(next).command()).isEqualTo(Octets.hex("00 2A 9E 9A 40"));
  }

  @Test
  void selectsFilesWithinTheApplicationAndReadsThemPlainly() {
    bench.tell(1, card);
    bench.authenticate(1);

    ZhAnswer begun = bench.begin(1, ExchangePurpose.INSERTION);
    assertThat(bench.step(begun).command()).isEqualTo(Octets.hex("00 A4 02 0C 02 05 20"));
    ZhAnswer next = answerWith(StatusWord.OK);
    assertThat(bench.step(next).command()).isEqualTo(Octets.hex("00 B0 00 00 00"));
  }

  @Test
  void leavesACardAloneThatRefuses() {
    card.refusedUpdates.put(CardFile.CURRENT_USAGE.fid(), 1);
    bench.tell(1, card);
    bench.authenticate(1);

    assertThat(bench.exchange(1, ExchangePurpose.INSERTION)).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(types()).containsExactly(EventFaultType.Code.CARD_FAULT);
    assertThat(bench.ask(CommandCode.EXCHANGE_END, 1, Octets.EMPTY).code())
        .isEqualTo(ResponseCode.WRONG_STATE);
  }

  @Test
  void closesTheChannelWhenAProtectedResponseIsNotAuthentic() {
    bench.tell(1, card);
    bench.authenticate(1);
    ZhAnswer answer = bench.begin(1, ExchangePurpose.INSERTION);
    while (bench.step(answer).command().u8(0) == 0x00) {
      answer = next(bench.relay(1, bench.step(answer)));
    }

    assertThat(answerWith(StatusWord.OK).code()).isEqualTo(ResponseCode.INTERNAL_ERROR);
    assertThat(types()).containsExactly(EventFaultType.Code.CARD_DATA_INTEGRITY);
    assertThat(bench.begin(1, ExchangePurpose.INSERTION).code())
        .isEqualTo(ResponseCode.WRONG_STATE);
    bench.authenticate(1);
    assertThat(bench.exchange(1, ExchangePurpose.INSERTION)).isEqualTo(ResponseCode.OK);
  }

  @Test
  void refusesACardWhoseFilesAreOfAnother() {
    FileCard other = FileCard.driver(BlockBench.SECOND_DRIVER);
    card.files.put(CardFile.IDENTIFICATION.fid(), other.octets(CardFile.IDENTIFICATION));
    bench.tell(1, card);
    bench.authenticate(1);

    assertThat(bench.exchange(1, ExchangePurpose.INSERTION)).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(bench.block.archive.all(CardHolderFact.class)).isEmpty();
  }

  @Test
  void keepsTheOrderOfItsCommands() {
    assertThat(bench.begin(1, ExchangePurpose.INSERTION).code())
        .isEqualTo(ResponseCode.CARD_NOT_INSERTED);
    bench.tell(1, card);
    bench.authenticate(1);
    assertThat(answerWith(StatusWord.OK).code()).isEqualTo(ResponseCode.WRONG_STATE);
    assertThat(bench.begin(1, ExchangePurpose.REPORT).code()).isEqualTo(ResponseCode.WRONG_STATE);

    bench.begin(1, ExchangePurpose.INSERTION);
    assertThat(bench.ask(CommandCode.EXCHANGE_END, 1, Octets.EMPTY).code())
        .isEqualTo(ResponseCode.CHAIN_NOT_FINISHED);
    assertThat(bench.ask(CommandCode.EXCHANGE_NEXT, 1, Octets.filled(0x90, 1)).code())
        .isEqualTo(ResponseCode.WRONG_LENGTH);
    assertThat(bench.ask(CommandCode.EXCHANGE_ABORT, 1, Octets.EMPTY).code())
        .isEqualTo(ResponseCode.OK);
    assertThat(answerWith(StatusWord.OK).code()).isEqualTo(ResponseCode.WRONG_STATE);
  }

  @Test
  void dropsTheExchangeOfACardThatWasTornOut() {
    bench.tell(1, card);
    bench.authenticate(1);
    bench.begin(1, ExchangePurpose.INSERTION);
    bench.tearOut(1);

    assertThat(answerWith(StatusWord.OK).code()).isEqualTo(ResponseCode.WRONG_STATE);
  }

  @Test
  void readsOnlyTheHolderOfAControllersCard() {
    FileCard control = FileCard.control();
    bench.insert(2, control);
    bench.withdraw(2);

    assertThat(BlockBench.last(bench.block.archive.all(CardHolderFact.class)).surname().text())
        .isEqualTo("Строгов");
    assertThat(control.updates).isZero();
  }

  private ZhAnswer answerWith(StatusWord status) {
    return next(ResponseApdu.of(status));
  }

  private ZhAnswer next(ResponseApdu response) {
    return bench.ask(CommandCode.EXCHANGE_NEXT, 1, response.toOctets());
  }

  private SimInstant insertedAt() {
    return bench.block.core.state().slots().in(1).orElseThrow().insertedAt();
  }

  private List<EventFaultType> types() {
    return bench.block.archive.all(EventFact.class).stream().map(EventFact::type).toList();
  }

  private List<VehicleUse> uses() {
    return card.get(CardFile.VEHICLES_USED, in -> CardRing.decode(RingLayout.VEHICLES_USED, in))
        .records();
  }

  private List<PlaceEntry> places() {
    return card.get(CardFile.PLACES, in -> CardRing.decode(RingLayout.PLACES, in)).records();
  }

  private List<CardCoordinates> coordinates() {
    return card.get(CardFile.COORDINATES, in -> CardRing.decode(RingLayout.COORDINATES, in))
        .records();
  }

  private List<CardEvent> events() {
    return card.get(CardFile.EVENTS_DATA, in -> CardSets.decode(SetLayout.EVENTS, in)).records();
  }

  private List<DailyActivity> days() {
    return card.get(CardFile.DRIVER_ACTIVITY_DATA, in -> DriverActivityData.decode(in).days());
  }

  private static ActivityChange change(boolean withdrawn, Activity activity, int minute) {
    return new ActivityChange(
        tachotwin.dictionary.CardSlot.DRIVER, false, withdrawn, activity, minute);
  }
}
