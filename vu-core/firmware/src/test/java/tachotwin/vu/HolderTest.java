package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.ActivityChoice;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangeBegin;
import tachotwin.zh.LastSession;
import tachotwin.zh.ManualEntry;
import tachotwin.zh.UnitEvent;
import tachotwin.zh.ZhAnswer;

/** The holder of a card before the unit: what is asked, waited for and told (Order 36, 11, 13). */
class HolderTest {
  private static final String NUMBER = "RUD12345678900";
  private static final String QUESTION = "Извлечена 02.03.26 04:00";

  private static Bench order() {
    return Bench.running(new Bench(Profile.ORDER_36, Variant.ONLINE, s -> s, 2));
  }

  /** The block says: withdrawn at 01:00 UTC, 04:00 by the display. */
  private static void lastSession(Bench bench, int marks) {
    bench.block.answer(
        CommandCode.LAST_SESSION,
        data -> ZhAnswer.ok(new LastSession(SimInstant.parse("2026-03-02T01:00:00Z"), marks)));
  }

  /** Runs until the question stands on the display; the welcome goes before it. */
  private static Bench asked() {
    Bench bench = order();
    lastSession(bench, 0);
    bench.slot1.insert(1, NUMBER, "Иванов", "Иван");
    bench.run(1);
    bench.unit.enterPin(1, "1234");
    for (int i = 0; i < 100 && !bench.upper().equals(QUESTION); i++) {
      bench.run(0.1);
    }
    assertThat(bench.upper()).isEqualTo(QUESTION);
    return bench;
  }

  @Test
  @Requirement("VU-061")
  void theEntryIsAwaitedForAMinuteWithASoundAfter30Seconds() {
    Bench bench = asked();
    assertThat(bench.lower()).isEqualTo("Тот же период? Жду ввода");
    int sounds = bench.sounds;
    bench.run(29.8);
    assertThat(bench.sounds).isEqualTo(sounds);
    bench.run(0.3);
    assertThat(bench.sounds).isEqualTo(sounds + 1);
    bench.run(29.7);
    assertThat(bench.upper()).isEqualTo(QUESTION);
    bench.run(0.3);
    assertThat(bench.upper()).startsWith("02.03.2026");
    assertThat(bench.sounds).isEqualTo(sounds + 1);
  }

  @Test
  @Requirement("VU-062")
  void noEntryWithinAMinuteIsToldAsARefusal() {
    Bench bench = asked();
    bench.run(59.5);
    assertThat(bench.block.told(CommandCode.MANUAL_ENTRY, ManualEntry.class)).isEmpty();
    bench.run(1);
    assertThat(bench.block.told(CommandCode.MANUAL_ENTRY, ManualEntry.class))
        .extracting(ManualEntry::slot, ManualEntry::kind)
        .containsExactly(tuple(1, 0));
    // Nothing was entered, so nothing is written on the card: insertion alone.
    assertThat(bench.block.told(CommandCode.EXCHANGE_BEGIN, ExchangeBegin.class))
        .extracting(ExchangeBegin::purpose)
        .containsExactly(1);
  }

  @Test
  void eachKeyBeginsTheMinuteAnew() {
    Bench bench = asked();
    bench.run(40);
    bench.unit.press(Key.OK);
    bench.run(40);
    bench.unit.press(Key.DOWN);
    bench.run(40);
    assertThat(bench.lower()).startsWith("> готовность");
    bench.run(25);
    assertThat(bench.upper()).startsWith("02.03.2026");
  }

  @Test
  void motionEndsTheEntry() {
    Bench bench = asked();
    bench.unit.press(Key.OK);
    bench.drive(40);
    bench.run(10);
    assertThat(bench.unit.isMoving()).isTrue();
    assertThat(bench.lower()).endsWith("км");
  }

  @Test
  void aPeriodWithoutAnEndEndsWithItsFirstRest() {
    Bench bench = asked();
    bench.unit.press(Key.BACK);
    bench.unit.press(Key.OK); // work from 04:00 …
    type(bench, "0500");
    bench.unit.press(Key.OK);
    bench.unit.press(Key.DOWN);
    bench.unit.press(Key.DOWN);
    bench.unit.press(Key.OK);
    bench.unit.press(Key.OK); // … then rest until the insertion
    bench.run(1);
    // 13.5: kind 2 activity, 3 end of the period, here 02:00 UTC.
    assertThat(bench.block.told(CommandCode.MANUAL_ENTRY, ManualEntry.class))
        .extracting(ManualEntry::kind, ManualEntry::activity, one -> one.from().toString())
        .containsExactly(
            tuple(2, 2, "2026-03-02T01:00:00Z"),
            tuple(2, 0, "2026-03-02T02:00:00Z"),
            tuple(3, 0, "2026-03-02T02:00:00Z"));
    assertThat(bench.block.told(CommandCode.EXCHANGE_BEGIN, ExchangeBegin.class))
        .extracting(ExchangeBegin::purpose)
        .endsWith(10);
  }

  @Test
  void whatLiesOutsideIsNotTaken() {
    Bench bench = asked();
    bench.unit.press(Key.OK);
    bench.unit.press(Key.OK);
    for (String wrong : new String[] {"0400", "0830", "2460", "12"}) {
      type(bench, wrong);
      bench.unit.press(Key.OK);
      assertThat(bench.lower()).as(wrong).startsWith("неверное время");
    }
    bench.run(1);
    assertThat(bench.block.told(CommandCode.MANUAL_ENTRY, ManualEntry.class))
        .extracting(ManualEntry::kind)
        .containsExactly(1);
  }

  @Test
  void aSessionThatGoesOnIsNotAskedAbout() {
    Bench bench = order();
    lastSession(bench, 4);
    bench.driver(1, NUMBER);
    assertThat(bench.screens).noneMatch(screen -> screen.contains("Жду ввода"));
  }

  @ParameterizedTest
  @EnumSource
  @Requirement({"DP-019", "VU-022"})
  void aWithdrawalInTheFutureIsWarnedOfUntilAnyKey(Profile profile) {
    Bench bench = Bench.running(new Bench(profile, Variant.ONLINE, s -> s, 2));
    bench.block.answer(
        CommandCode.LAST_SESSION,
        data -> ZhAnswer.ok(new LastSession(SimInstant.parse("2026-03-02T06:00:00Z"), 1)));
    bench.driver(1, NUMBER);
    bench.run(4);
    assertThat(bench.upper() + "|" + bench.lower()).isEqualTo("‼◷ НЕСТЫКОВКА ВРЕМЕНИ|Карта 1");
    bench.run(3600);
    assertThat(bench.upper()).isEqualTo("‼◷ НЕСТЫКОВКА ВРЕМЕНИ");
    bench.unit.press(Key.OK);
    assertThat(bench.upper()).startsWith("02.03.2026");
  }

  @Test
  @Requirement("DP-009")
  void theOrderHasTheDisplayTellTheMode() {
    Bench bench = order();
    bench.card(1, 3, "RUC1234567890000", "Петров", "Пётр");
    bench.run(4);
    assertThat(bench.screens).contains("Режим работы|режим контроля");
    bench.unit.press(Key.EJECT_1);
    bench.run(2);
    assertThat(bench.screens).contains("Режим работы|рабочий режим");

    Bench gost = Bench.running();
    gost.card(1, 3, "RUC1234567890000", "Петров", "Пётр");
    gost.run(4);
    assertThat(gost.screens).noneMatch(screen -> screen.startsWith("Режим работы"));
  }

  // Table 3, 36h: begins after three attempts, ends when a card is held.
  @Test
  @Requirement("VU-018")
  void threeCardsThatAreNotHeldAreAFaultOfTheReader() {
    Bench bench = Bench.running();
    bench.slot1.catches = false;
    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThat(faults(bench)).as("before attempt " + attempt).isEmpty();
      bench.card(1, 1, NUMBER, "Иванов", "Иван");
      assertThat(bench.screens).contains("Карта не фиксируется|Карта 1");
      assertThat(bench.slot1.inside).isFalse();
    }
    assertThat(bench.screens).contains("× Слот 1|карта не фиксируется");
    assertThat(faults(bench)).containsExactly(tuple(0x36, 1));
    bench.slot1.catches = true;
    bench.card(1, 1, NUMBER, "Иванов", "Иван");
    assertThat(bench.slot1.locked).isTrue();
    assertThat(faults(bench)).containsExactly(tuple(0x36, 1), tuple(0x36, 2));
  }

  private static List<Tuple> faults(Bench bench) {
    return bench.events().stream()
        .filter(event -> event.type() == 0x36)
        .map((UnitEvent event) -> tuple(event.type(), event.phase()))
        .toList();
  }

  @Test
  @Requirement({"VU-054", "VU-057"})
  void aChoiceIsToldWithTheMomentFromWhichItCounts() {
    Bench bench = order();
    bench.driver(1, NUMBER);
    bench.drive(50);
    bench.run(60);
    bench.unit.press(Key.digit(1));
    assertThat(bench.upper() + "|" + bench.lower()).isEqualTo("Водитель 1|управление");
    bench.drive(0);
    while (bench.unit.isMoving()) {
      bench.run(0.1);
    }
    SimInstant stop = bench.time.now();
    bench.run(119);
    bench.unit.press(Key.digit(1)); // available, from the stop
    bench.run(2);
    bench.unit.press(Key.digit(1)); // rest, from now
    bench.run(1);
    assertThat(bench.block.told(CommandCode.ACTIVITY, ActivityChoice.class))
        .extracting(ActivityChoice::slot, ActivityChoice::activity, c -> c.at().epochSecond())
        .containsExactly(tuple(1, 1, stop.epochSecond()), tuple(1, 0, stop.epochSecond() + 121));
  }

  private static void type(Bench bench, String digits) {
    digits.chars().forEach(sign -> bench.unit.press(Key.digit(Character.digit(sign, 10))));
  }
}
