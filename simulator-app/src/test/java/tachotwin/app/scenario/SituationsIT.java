package tachotwin.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.card.TachographCard;
import tachotwin.card.filesystem.CardType;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.SpecificConditionRecord;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardSets;
import tachotwin.dictionary.card.CardSpecificCondition;
import tachotwin.dictionary.card.SetLayout;
import tachotwin.download.DriverActivity;
import tachotwin.octet.DecodeException;
import tachotwin.profile.Profile;
import tachotwin.skzi.archive.ConditionFact;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;

/** «Переезд на пароме/поезде» and «неприменимо» in the whole device, in both profiles. */
class SituationsIT {
  private static final String FERRY = "⛴";

  @TempDir private Path folder;

  // Where the shipped track begins, in 10⁻⁶ degree, within the receiver's rounding.
  private static GeoCoordinates place(Twin twin) {
    return twin.bench.block().core().state().whereabouts().position();
  }

  @Test
  @Requirement({"VU-047", "VU-048", "VU-052", "DP-010"})
  void aCrossingGoesWithoutADriversCardAndEndsWithOne() throws DecodeException {
    try (Twin twin = Twin.standing(folder, Profile.GOST_34005_2022)) {
      assertThat(twin.shown()).doesNotContain(FERRY);
      twin.choose("Паром/поезд", "Начало переезда");
      assertThat(twin.screens).contains("Паром/поезд|включено");
      assertThat(twin.shown()).startsWith("02.03.2026 06:01 UTC").contains(FERRY);

      SimInstant begin = twin.facts(ConditionFact.class).get(0).at();
      twin.runUntil(begin.plus(SimDuration.ofMinutes(30)));
      twin.insert(1, Twin.card(CardType.DRIVER, 1));
      assertThat(twin.screens).contains("Паром/поезд|выключено");
      assertThat(twin.shown()).doesNotContain(FERRY);

      // 4.7.8: date, time and place of both ends; the time between them is the duration.
      assertThat(twin.facts(ConditionFact.class))
          .extracting(fact -> fact.type().code(), ConditionFact::began, ConditionFact::position)
          .containsExactly(tuple(3, true, place(twin)), tuple(3, false, place(twin)));
      assertThat(place(twin).isNone()).isFalse();
      SimInstant end = twin.facts(ConditionFact.class).get(1).at();
      assertThat(end.since(begin).toMinutes()).isEqualTo(30);

      twin.choose("Паром/поезд", "Начало переезда");
      assertThat(twin.screens).contains("Паром/поезд: нельзя|извлеките карту водителя");
      assertThat(twin.facts(ConditionFact.class)).hasSize(2);
    }
  }

  @Test
  @Requirement({"VU-049", "VU-050", "VU-051", "VU-078"})
  void outOfScopeEndsWithADriversCardAndExcludesACrossing() throws DecodeException {
    try (Twin twin = Twin.standing(folder, Profile.ORDER_36)) {
      twin.choose("Паром/поезд", "Неприменимо: начало");
      assertThat(twin.screens).contains("Неприменимо|включено");
      assertThat(twin.shown()).startsWith("02.03.2026 09:01 ✶").contains("OUT");

      twin.choose("Паром/поезд", "Начало переезда");
      assertThat(twin.screens).contains("Паром/поезд: нельзя|включено: неприменимо");
      assertThat(twin.facts(ConditionFact.class)).hasSize(1);

      TachographCard driver = Twin.card(CardType.DRIVER, 1);
      twin.insert(1, driver);
      assertThat(twin.screens).contains("Неприменимо|выключено");
      assertThat(twin.shown()).doesNotContain("OUT");
      twin.choose("Паром/поезд", "Неприменимо: начало");
      assertThat(twin.screens).contains("Неприменимо: нельзя|извлеките карту водителя");

      // 14.2, 67: with the card in a crossing may begin, and goes to the card.
      twin.choose("Паром/поезд", "Начало переезда");
      assertThat(twin.shown()).contains(FERRY);
      twin.run(600);
      twin.choose("Паром/поезд", "Конец переезда");
      assertThat(twin.shown()).doesNotContain(FERRY);
      twin.eject(1);

      assertThat(twin.facts(ConditionFact.class))
          .extracting(fact -> fact.type().code(), ConditionFact::began)
          .containsExactly(tuple(1, true), tuple(2, false), tuple(3, true), tuple(3, false));
      SimInstant end = twin.facts(ConditionFact.class).get(1).at();
      SimInstant ferry = twin.facts(ConditionFact.class).get(2).at();
      // EF 0522h: what ended when the card came and what began with it in (Order 36, item 67).
      assertThat(
              CardSets.decode(
                      SetLayout.SPECIFIC_CONDITIONS,
                      driver.image().files().get(ElementaryFile.SPECIFIC_CONDITIONS).reader())
                  .records())
          .extracting(CardSpecificCondition::time, one -> one.type().code())
          .containsExactly(tuple(TimeStamp.of(end), 2), tuple(TimeStamp.of(ferry), 3));

      twin.insert(1, Twin.card(CardType.CONTROL, 1));
      twin.choose("Выгрузка", "Тахограф");
      assertThat(
              twin.unitFile().all(DriverActivity.class).stream()
                  .flatMap(day -> day.conditions().records().stream())
                  .map(SpecificConditionRecord::type)
                  .map(type -> type.code()))
          .containsExactly(1, 2, 3);
    }
  }

  @Test
  void gostDoesNotKnowOutOfScope() {
    try (Twin twin = Twin.standing(folder, Profile.GOST_34005_2022)) {
      twin.choose("Паром/поезд", "Неприменимо: начало");
      assertThat(twin.screens).contains("Неприменимо: нельзя|нет в ГОСТ 34005");
      assertThat(twin.facts(ConditionFact.class)).isEmpty();
    }
  }

  // 14.1: with the card of a controller or company the situation may be entered beside a driver's.
  @Test
  @Requirement("VU-049")
  void outOfScopeMayBeginWithAControllersCard() {
    try (Twin twin = Twin.standing(folder, Profile.ORDER_36)) {
      twin.insert(1, Twin.card(CardType.DRIVER, 1));
      twin.insert(2, Twin.card(CardType.CONTROL, 1));
      twin.choose("Паром/поезд", "Неприменимо: начало");
      assertThat(twin.screens).contains("Неприменимо|включено");
      // 14.1: an entry cannot be altered, only ended.
      twin.choose("Паром/поезд", "Неприменимо: начало");
      assertThat(twin.screens).contains("Неприменимо|уже включено");
      assertThat(twin.facts(ConditionFact.class)).hasSize(1);
    }
  }

  @Test
  void aCrossingOutlivesALossOfSupply() {
    try (Twin twin = Twin.standing(folder, Profile.GOST_34005_2022)) {
      twin.choose("Паром/поезд", "Начало переезда");
      twin.bench.faults().supply(0);
      twin.run(3600);
      twin.bench.faults().supply(24_000);
      twin.run(60);
      twin.press(Key.BACK); // the warning of 08h
      assertThat(twin.shown()).contains(FERRY);
      twin.choose("Паром/поезд", "Конец переезда");
      assertThat(twin.facts(ConditionFact.class))
          .extracting(ConditionFact::began)
          .containsExactly(true, false);
    }
  }
}
