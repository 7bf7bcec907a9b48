package tachotwin.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.card.TachographCard;
import tachotwin.card.filesystem.CardType;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.dictionary.CardIWRecord;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.PlaceEntry;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.download.DriverActivity;
import tachotwin.octet.DecodeException;
import tachotwin.profile.Profile;
import tachotwin.skzi.archive.ManualEntryFact;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.ManualEntryKind;

/**
 * The entry by hand of Order 36, item 13: a driver's card was in another tachograph on 2 March and
 * comes in on 3 March, 05:01 UTC, 08:01 by the display.
 */
class ManualEntryIT {
  private static final SimInstant NEXT_DAY = SimInstant.parse("2026-03-03T05:00:00Z");

  @TempDir private Path folder;
  private final TachographCard card = Twin.card(CardType.DRIVER, 1);

  /** The card drove for ten minutes; its minute of withdrawal, UTC. */
  private String usedTheDayBefore() {
    try (Twin twin = Twin.driving(folder.resolve("before"), Profile.ORDER_36)) {
      twin.insert(1, card);
      twin.untilMoving(true);
      twin.untilMoving(false);
      twin.run(130);
      SimInstant out = twin.now();
      twin.eject(1);
      return out.toString().substring(11, 16);
    }
  }

  private Twin nextDay(Profile profile) {
    return Twin.standing(folder.resolve("next"), profile, NEXT_DAY);
  }

  /** 09:25 for 06:25. */
  private static String local(String utc) {
    return String.format("%02d%s", Integer.parseInt(utc.substring(0, 2)) + 3, utc.substring(2));
  }

  @Test
  @Requirement({"VU-060", "VU-063"})
  void activitiesAreEnteredInTheirOrderUpToTheInsertion() throws DecodeException {
    String out = usedTheDayBefore();
    try (Twin twin = nextDay(Profile.ORDER_36)) {
      twin.insert(1, card);
      assertThat(twin.shown())
          .isEqualTo("Извлечена 02.03.26 " + local(out) + "|Тот же период? Жду ввода");
      twin.press(Key.OK);
      assertThat(twin.shown()).isEqualTo("С 02.03.26 " + local(out) + "|> работа              ✎?");
      twin.press(Key.OK);
      assertThat(twin.shown())
          .isEqualTo("С 02.03.26 " + local(out) + " до|> 03.03.2026 08:01    ✎?");

      // 13.5: not before what was entered, and not behind the insertion.
      twin.press(Key.UP, Key.OK);
      assertThat(twin.shown()).endsWith("|неверное время        ✎?");
      twin.press(Key.DOWN, Key.DOWN);
      twin.type("0900");
      twin.press(Key.OK);
      assertThat(twin.shown()).endsWith("|неверное время        ✎?");
      twin.type("1100");
      assertThat(twin.shown()).endsWith("|> 02.03.2026 11:00    ✎?");
      twin.press(Key.OK);

      assertThat(twin.shown()).isEqualTo("С 02.03.26 11:00|> работа              ✎?");
      twin.press(Key.DOWN, Key.DOWN);
      assertThat(twin.shown()).isEqualTo("С 02.03.26 11:00|> отдых               ✎?");
      twin.press(Key.OK, Key.OK);
      twin.run(20);
      assertThat(twin.screens).contains("Ручной ввод 1|записан на карту");

      assertThat(twin.facts(ManualEntryFact.class))
          .extracting(ManualEntryFact::what, fact -> fact.to().toString().substring(0, 16))
          .containsExactly(
              tuple(ManualEntryKind.PERIOD_GOES_ON, "2026-03-03T05:01"),
              tuple(ManualEntryKind.ACTIVITY, "2026-03-02T08:00"),
              tuple(ManualEntryKind.ACTIVITY, "2026-03-03T05:01"));
      twin.run(60);
      twin.eject(1);
      List<String> days = Twin.activities(card);
      assertThat(days.subList(days.indexOf(out + " WORK 1 entered"), days.size()))
          .containsExactly(
              out + " WORK 1 entered",
              "08:00 REST 1 entered",
              "00:00 REST 1 entered",
              "05:01 REST 1 one",
              days.get(days.size() - 1));
      assertThat(days.get(days.size() - 1)).endsWith("REST 1 out");
    }
  }

  @Test
  @Requirement({"VU-063", "VU-068"})
  void anotherPeriodHasItsEndAndBeginningAndTheJournalItsMark() throws DecodeException {
    String out = usedTheDayBefore();
    try (Twin twin = nextDay(Profile.ORDER_36)) {
      twin.insert(1, card);
      twin.press(Key.BACK); // another period: what was done until the end of the one before
      twin.press(Key.OK, Key.DOWN);
      twin.type("1000");
      twin.press(Key.OK); // work until 10:00
      twin.press(Key.UP);
      assertThat(twin.shown()).isEqualTo("С 02.03.26 10:00|> конец периода       ✎?");
      twin.press(Key.OK);
      assertThat(twin.shown()).isEqualTo("Начало периода|> 03.03.2026 08:01    ✎?");
      twin.type("0730");
      twin.press(Key.OK);
      assertThat(twin.shown()).isEqualTo("С 03.03.26 07:30|> работа              ✎?");
      twin.press(Key.DOWN, Key.OK, Key.OK); // available until the insertion
      twin.run(70);
      twin.eject(1);

      List<String> days = Twin.activities(card);
      assertThat(days.subList(days.indexOf(out + " WORK 1 entered"), days.size() - 1))
          .containsExactly(
              out + " WORK 1 entered",
              "07:00 REST 1 out",
              "00:00 REST 1 out",
              "04:30 AVAILABILITY 1 entered",
              "05:01 REST 1 one");
      // EF 0506h: 2 begin and 3 end by hand (Order 36, item 60).
      assertThat(places(card))
          .extracting(
              entry -> entry.type().code(),
              entry ->
                  SimInstant.ofEpochSecond(entry.entryTime().seconds()).toString().substring(5, 16))
          .endsWith(tuple(3, "03-02T07:00"), tuple(2, "03-03T04:30"));

      twin.insert(1, Twin.card(CardType.CONTROL, 1));
      twin.choose("Выгрузка", "Тахограф");
      CardIWRecord stay =
          twin.unitFile().all(DriverActivity.class).stream()
              .flatMap(day -> day.cards().records().stream())
              .filter(one -> one.surname().text().equals("Рябинин"))
              .findFirst()
              .orElseThrow();
      assertThat(stay.manualInput()).isTrue();
      // Order 36, item 22: the vehicle of before; it is of the test works too.
      assertThat(stay.previousVehicle().number().text()).isEqualTo("О000ОО77");
      assertThat(stay.previousWithdrawalTime().toString()).isNotEmpty();
    }
  }

  @Test
  @Requirement("VU-062")
  void nothingEnteredWithinAMinuteIsRegistered() throws DecodeException {
    usedTheDayBefore();
    try (Twin twin = nextDay(Profile.ORDER_36)) {
      twin.insert(1, card);
      assertThat(twin.shown()).contains("Жду ввода");
      twin.run(70);
      assertThat(twin.shown()).startsWith("03.03.2026");
      assertThat(twin.facts(ManualEntryFact.class))
          .extracting(ManualEntryFact::what)
          .containsExactly(ManualEntryKind.REFUSED);
    }
  }

  @Test
  void gostAsksNothing() throws DecodeException {
    usedTheDayBefore();
    try (Twin twin = nextDay(Profile.GOST_34005_2022)) {
      twin.insert(1, card);
      assertThat(twin.screens).noneMatch(screen -> screen.contains("Жду ввода"));
      assertThat(twin.facts(ManualEntryFact.class)).isEmpty();
    }
  }

  @Test
  void aWithdrawalInTheMiddleKeepsWhatWasEntered() throws DecodeException {
    String out = usedTheDayBefore();
    try (Twin twin = nextDay(Profile.ORDER_36)) {
      twin.insert(1, card);
      twin.press(Key.OK, Key.OK, Key.DOWN);
      twin.type("1100");
      twin.press(Key.OK);
      twin.eject(1);
      assertThat(Twin.activities(card)).contains(out + " WORK 1 entered", "08:00 REST 1 out");
    }
  }

  private static List<PlaceEntry> places(TachographCard card) throws DecodeException {
    return CardRing.decode(
            RingLayout.PLACES, card.image().files().get(ElementaryFile.PLACES).reader())
        .records();
  }
}
