package tachotwin.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachotwin.app.registry.CardIssue;
import tachotwin.app.registry.TestCards;
import tachotwin.card.CardFault;
import tachotwin.card.CardImage;
import tachotwin.card.ContactProtocol;
import tachotwin.card.TachographCard;
import tachotwin.card.filesystem.CardType;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.dictionary.CardIWRecord;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.ControlRecord;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.EventRecord;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.NationNumeric;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.dictionary.VehicleRegistrationNumber;
import tachotwin.dictionary.card.CardCoordinates;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CoordinateSubject;
import tachotwin.dictionary.card.PlaceEntry;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.dictionary.card.VehicleUse;
import tachotwin.download.DriverActivity;
import tachotwin.download.EventsAndFaults;
import tachotwin.download.Overview;
import tachotwin.gost.Secrets;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.port.GnssFix;
import tachotwin.profile.Profile;
import tachotwin.skzi.archive.ControlFact;
import tachotwin.skzi.archive.DownloadFact;
import tachotwin.skzi.card.ControlLog;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;

/** What the tachograph keeps of cards (4.7.3, 4.7.4, 4.7.6; Order 36, items 22 and 23). */
class CardJournalIT {
  @TempDir private Path folder;

  private static GeoCoordinates place(Twin twin, SimInstant at) {
    GnssFix fix = twin.vehicle.fix(at);
    return new GeoCoordinates(fix.latMicroDeg(), fix.lonMicroDeg());
  }

  private static List<CardIWRecord> stays(Twin twin) throws DecodeException {
    return twin.unitFile().all(DriverActivity.class).stream()
        .flatMap(day -> day.cards().records().stream())
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  @Requirement("VU-004")
  void onlyAnAuthenticatedWorkshopCardOpensTheCalibration(Profile profile) {
    try (Twin twin = Twin.standing(folder, profile)) {
      CardImage good = Twin.card(CardType.WORKSHOP, 1).image();
      CardImage foreign =
          new CardIssue(1)
              .issue(
                  TestCards.workshop(SimInstant.parse("2026-02-01T00:00:00Z")),
                  ContactProtocol.BOTH,
                  CardFault.FOREIGN_CA);
      twin.insert(1, new TachographCard(foreign, Secrets.ofSeed(9)));
      assertThat(twin.screens).contains("Ошибка аутентификации|Карта 1");
      assertThat(mode(twin)).isEqualTo("рабочий режим");

      twin.bench.slot(1).insert(new TachographCard(good, Secrets.ofSeed(9)));
      for (int i = 0; i < 20 && twin.bench.unit().pinWanted() != 1; i++) {
        twin.run(1);
      }
      // The card is in, but has not been authenticated: the sign of the mode is that of driving.
      assertThat(twin.bench.unit().view().mode().title()).isEqualTo("рабочий режим");
      twin.bench.unit().enterPin(1, TestCards.PIN);
      twin.run(30);
      assertThat(mode(twin)).isEqualTo("режим настройки");
    }
  }

  private static String mode(Twin twin) {
    twin.choose("Данные об автомобиле");
    return twin.bench.unit().view().mode().title();
  }

  @Test
  @Requirement("VU-067")
  void aControllersStayIsKeptWithItsHolderTimesPlacesAndDistances() throws DecodeException {
    try (Twin twin = Twin.standing(folder, Profile.GOST_34005_2022)) {
      TachographCard control = Twin.card(CardType.CONTROL, 1);
      SimInstant in = twin.now();
      twin.insert(2, control);
      twin.run(300);
      SimInstant out = twin.now();
      twin.eject(2);
      twin.insert(1, Twin.card(CardType.WORKSHOP, 1));
      twin.run(100);
      twin.choose("Выгрузка", "Тахограф");

      CardIWRecord stay = stays(twin).get(0);
      assertThat(stay.surname().text() + " " + stay.firstNames().text()).isEqualTo("Ясенев Глеб");
      assertThat(stay.card().cardNumber().text()).isEqualTo("RUKFSNT000771000");
      assertThat(stay.cardExpiry().seconds()).isGreaterThan(out.epochSecond());
      assertThat(stay.slot()).isEqualTo(CardSlot.CO_DRIVER);
      assertThat(stay.insertionTime().seconds()).isBetween(in.epochSecond(), in.epochSecond() + 20);
      assertThat(stay.withdrawalTime().seconds())
          .isBetween(out.epochSecond(), out.epochSecond() + 5);
      assertThat(stay.insertionPlace()).isEqualTo(place(twin, in));
      assertThat(stay.withdrawalPlace()).isEqualTo(place(twin, out));
      // The odometer of the commissioning, 184 320 km.
      assertThat(stay.insertionOdometer()).isEqualTo(184_320);
      assertThat(stay.withdrawalOdometer()).isEqualTo(184_320);
      CardIWRecord workshop = stays(twin).get(1);
      assertThat(workshop.surname().text()).isEqualTo("Липин");
      assertThat(workshop.withdrawalTime()).isEqualTo(TimeStamp.NONE);
    }
  }

  @Test
  @Requirement({"VU-058", "VU-069"})
  void slotsAndTheStatusOfTheCrewAreKeptInTheOrderOfTime() throws DecodeException {
    TachographCard first = Twin.card(CardType.DRIVER, 1);
    TachographCard second = Twin.card(CardType.DRIVER, 2);
    try (Twin twin = Twin.standing(folder, Profile.GOST_34005_2022)) {
      twin.insert(1, first);
      twin.run(120);
      twin.insert(2, second);
      twin.run(120);
      twin.eject(1);
      twin.run(60);
      twin.eject(2);
      twin.insert(2, first);
      twin.run(120);
      twin.insert(1, Twin.card(CardType.CONTROL, 1));
      twin.choose("Выгрузка", "Тахограф");

      List<CardIWRecord> stays = stays(twin);
      assertThat(stays)
          .extracting(stay -> stay.surname().text(), CardIWRecord::slot)
          .containsExactly(
              tuple("Рябинин", CardSlot.DRIVER),
              tuple("Осокин", CardSlot.CO_DRIVER),
              tuple("Рябинин", CardSlot.CO_DRIVER),
              tuple("Ясенев", CardSlot.DRIVER));
      assertThat(stays.get(0).withdrawalTime().seconds() - stays.get(0).insertionTime().seconds())
          .isGreaterThan(240);
      assertThat(stays).allMatch(stay -> stay.insertionPlace().equals(place(twin, Twin.START)));
      // The card has the moment of the key, the block that of the card's leaving, seconds later.
      assertThat(
              stays.get(0).withdrawalTime().seconds()
                  - stays.get(2).previousWithdrawalTime().seconds())
          .isBetween(0L, 10L);
      String crewFrom = minute(stays.get(1).insertionTime());
      String aloneFrom = minute(stays.get(0).withdrawalTime());
      assertThat(
              twin.unitFile().all(DriverActivity.class).stream()
                  .flatMap(day -> day.activities().records().stream())
                  .map(Twin::text))
          .contains(
              crewFrom + " REST 1 crew",
              crewFrom + " REST 2 crew",
              aloneFrom + " REST 1 out",
              aloneFrom + " REST 2 one");
    }
  }

  private static String minute(TimeStamp at) {
    return SimInstant.ofEpochSecond(at.seconds()).toString().substring(11, 16);
  }

  @Test
  @Requirement("VU-068")
  void theVehicleOfBeforeIsKeptOfACardFromAnotherVehicle() throws DecodeException {
    SimInstant before = SimInstant.parse("2026-03-01T10:00:00Z");
    VehicleUse use =
        new VehicleUse(
            100,
            150,
            TimeStamp.of(before),
            TimeStamp.of(SimInstant.parse("2026-03-01T15:00:00Z")),
            new VehicleRegistration(
                NationNumeric.of(0x2B), VehicleRegistrationNumber.of("К777КК69")),
            1);
    CardImage image = Twin.card(CardType.DRIVER, 1).image();
    Map<ElementaryFile, Octets> files = new EnumMap<>(image.files());
    files.put(
        ElementaryFile.VEHICLES_USED,
        CardRing.decode(RingLayout.VEHICLES_USED, files.get(ElementaryFile.VEHICLES_USED).reader())
            .append(use)
            .toOctets());
    TachographCard card =
        new TachographCard(
            new CardImage(image.type(), files, image.pin(), image.credentials(), 0),
            Secrets.ofSeed(9));
    try (Twin twin = Twin.standing(folder, Profile.ORDER_36)) {
      twin.insert(1, card);
      assertThat(twin.screens).contains("Извлечена 01.03.26 18:00|Тот же период? Жду ввода");
      twin.run(70); // nothing is entered
      twin.eject(1);
      twin.insert(1, Twin.card(CardType.CONTROL, 1));
      twin.choose("Выгрузка", "Тахограф");
      CardIWRecord stay = stays(twin).get(0);
      assertThat(stay.previousVehicle().number().text()).isEqualTo("К777КК69");
      assertThat(stay.previousWithdrawalTime()).isEqualTo(use.lastUse());
      assertThat(stay.manualInput()).isFalse();
    }
  }

  @Test
  @Requirement("VU-071")
  void twentyControlsAreKeptWithTheirPlaces() throws DecodeException {
    try (Twin twin = Twin.standing(folder, Profile.GOST_34005_2022)) {
      for (int i = 0; i < 20; i++) {
        twin.insert(1, Twin.card(CardType.CONTROL, 1));
        twin.choose("Печать", "Технические данные");
        twin.eject(1);
      }
      twin.insert(1, Twin.card(CardType.CONTROL, 1));
      twin.choose("Выгрузка", "Тахограф");
      twin.choose("Выгрузка", "Тахограф");

      List<ControlFact> all = new ControlLog(twin.bench.block().core()).all();
      assertThat(all).hasSize(21);
      assertThat(all).allMatch(fact -> fact.position().equals(place(twin, Twin.START)));
      List<ControlRecord> told =
          twin.unitFile().first(Overview.class).orElseThrow().controls().records();
      assertThat(told).hasSize(20);
      assertThat(told.get(0).controlTime()).isEqualTo(TimeStamp.of(all.get(1).at()));
      assertThat(told.get(0).controlType().printed()).isTrue();
      assertThat(told.get(19).controlType().unitDownloaded()).isTrue();
      assertThat(told.get(0).controlCard().cardNumber().text()).isEqualTo("RUKFSNT000771000");
    }
  }

  // Table 6, note: of two controllers or two companies it is the card of slot 1 that works.
  @ParameterizedTest
  @EnumSource(
      value = CardType.class,
      names = {"CONTROL", "COMPANY"})
  @Requirement("VU-005")
  void ofTwoCardsOfAKindThatOfSlot1GivesTheRight(CardType type) {
    try (Twin twin = Twin.standing(folder, Profile.ORDER_36)) {
      TachographCard first = Twin.card(type, 1);
      twin.insert(2, Twin.card(type, 2));
      twin.insert(1, first);
      twin.choose("Выгрузка", "Тахограф");
      assertThat(twin.facts(DownloadFact.class).get(0).card().cardNumber().text()).contains("771");
    }
  }

  @Test
  @Requirement("VU-019")
  void cardsPutInWhileTheVehicleMovesAreCountedByTheDay() throws DecodeException {
    try (Twin twin = Twin.driving(folder, Profile.GOST_34005_2022)) {
      twin.insert(1, Twin.card(CardType.DRIVER, 1));
      twin.untilMoving(true);
      twin.run(60);
      twin.insert(2, Twin.card(CardType.DRIVER, 2));
      twin.bench.slot(2).tearOut();
      twin.run(20);
      twin.insert(2, Twin.card(CardType.DRIVER, 2));
      twin.untilMoving(false);
      twin.eject(2);
      twin.insert(2, Twin.card(CardType.CONTROL, 1));
      twin.choose("Выгрузка", "Тахограф");
      List<EventRecord> events =
          twin.unitFile().first(EventsAndFaults.class).orElseThrow().events().records().stream()
              .filter(event -> event.eventType().equals(EventFaultType.of(0x05)))
              .toList();
      assertThat(events).extracting(EventRecord::similarEventsNumber).containsExactly(1, 1);
      assertThat(events.get(0).cards().coDriverBegin().cardNumber().text()).contains("772");
    }
  }

  @Test
  @Requirement("VU-059")
  void theDailyPeriodHasItsPlacesByItself() throws DecodeException {
    TachographCard card = Twin.card(CardType.DRIVER, 1);
    try (Twin twin = Twin.driving(folder, Profile.ORDER_36)) {
      twin.insert(1, card);
      SimInstant start = twin.untilMoving(true);
      twin.untilMoving(false);
      twin.run(130);
      SimInstant out = twin.now();
      twin.eject(1);

      List<PlaceEntry> places =
          CardRing.decode(
                  RingLayout.PLACES, card.image().files().get(ElementaryFile.PLACES).reader())
              .records();
      // 0 begin, 1 end.
      assertThat(places).extracting(entry -> entry.type().code()).containsExactly(0, 1);
      assertThat(places.get(0).entryTime().seconds())
          // 4.7.10: the block sees motion by GNSS from 1.8 km/h on, the unit 2 s of pulses later.
          .isBetween(start.epochSecond() - 6, start.epochSecond());
      assertThat(places.get(1).entryTime().seconds())
          .isBetween(out.epochSecond(), out.epochSecond() + 5);
      List<CardCoordinates> notes =
          CardRing.decode(
                  RingLayout.COORDINATES,
                  card.image().files().get(ElementaryFile.COORDINATES).reader())
              .records();
      for (PlaceEntry entry : places) {
        SimInstant at = SimInstant.ofEpochSecond(entry.entryTime().seconds());
        GeoCoordinates there = place(twin, at);
        assertThat(notes)
            .filteredOn(note -> note.subject() == CoordinateSubject.Code.PLACE)
            .filteredOn(note -> note.time().equals(entry.entryTime()))
            .allMatch(note -> Math.abs(note.place().latitude() - there.latitude()) < 300)
            .isNotEmpty();
      }
    }
  }
}
