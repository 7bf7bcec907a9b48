package tachotwin.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.card.TachographCard;
import tachotwin.card.filesystem.CardType;
import tachotwin.download.DriverActivity;
import tachotwin.octet.DecodeException;
import tachotwin.profile.Profile;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;

/** The activities of Order 36, item 11, from keys and wheels to cards and downloads. */
class FourActivitiesIT {
  private static final SimDuration MINUTE = SimDuration.ofMinutes(1);

  @TempDir private Path folder;

  /** The minute of a moment as «чч:мм»; the next one where there was motion in it. */
  private static String minute(SimInstant at) {
    return at.toString().substring(11, 16);
  }

  private static String next(SimInstant at) {
    return minute(at.plus(MINUTE));
  }

  @Test
  @Requirement({"VU-053", "VU-054", "VU-055", "VU-056", "VU-058"})
  void aCrewDrivesWorksWaitsAndRests() throws DecodeException {
    TachographCard first = Twin.card(CardType.DRIVER, 1);
    TachographCard second = Twin.card(CardType.DRIVER, 2);
    try (Twin twin = Twin.driving(folder, Profile.ORDER_36)) {
      twin.insert(1, first);
      SimInstant in1 = twin.bench.block().core().state().slots().in(1).orElseThrow().insertedAt();
      twin.run(70);
      twin.insert(2, second);
      SimInstant in2 = twin.bench.block().core().state().slots().in(2).orElseThrow().insertedAt();

      // 11.3: each key takes its driver to the next activity.
      twin.run(60);
      SimInstant work = twin.now();
      twin.press(Key.digit(1));
      assertThat(twin.shown()).isEqualTo("Водитель 1|работа");
      twin.run(70);

      SimInstant start = twin.untilMoving(true);
      SimInstant stop = twin.untilMoving(false);
      twin.run(300);
      SimInstant rest2 = twin.now();
      twin.press(Key.digit(2));
      assertThat(twin.shown()).isEqualTo("Водитель 2|перерыв/отдых");
      twin.run(200);
      SimInstant wait1 = twin.now();
      twin.press(Key.digit(1));
      twin.run(1);
      assertThat(twin.screens).contains("Водитель 1|готовность");
      twin.run(100);
      twin.eject(1);
      SimInstant out1 = twin.now();
      twin.run(70);
      twin.eject(2);

      assertThat(Twin.activities(first))
          .containsExactly(
              "00:00 REST 1 out",
              minute(in1) + " REST 1 one",
              minute(in2) + " REST 1 crew",
              minute(work) + " WORK 1 crew",
              minute(start) + " DRIVING 1 crew",
              next(stop) + " WORK 1 crew",
              minute(wait1) + " AVAILABILITY 1 crew",
              minute(out1.minus(SimDuration.ofSeconds(20))) + " REST 1 out");
      assertThat(Twin.activities(second))
          .startsWith(
              "00:00 REST 1 out",
              minute(in2) + " REST 2 crew",
              minute(start) + " AVAILABILITY 2 crew",
              minute(rest2) + " REST 2 crew");
      // 4.7.1: alone again, the status is «один».
      assertThat(Twin.activities(second)).anyMatch(change -> change.endsWith("REST 2 one"));

      twin.insert(1, Twin.card(CardType.CONTROL, 1));
      twin.choose("Выгрузка", "Тахограф");
      List<String> day =
          twin.unitFile().all(DriverActivity.class).stream()
              .flatMap(one -> one.activities().records().stream())
              .map(Twin::text)
              .toList();
      assertThat(day)
          .contains(
              minute(work) + " WORK 1 crew",
              minute(start) + " DRIVING 1 crew",
              minute(start) + " AVAILABILITY 2 crew",
              next(stop) + " WORK 1 crew",
              minute(rest2) + " REST 2 crew",
              minute(wait1) + " AVAILABILITY 1 crew");
    }
  }

  @Test
  @Requirement("VU-057")
  void aChoiceWithin120SecondsCountsFromTheStop() throws DecodeException {
    assertThat(afterStop(100))
        .as("rest chosen after 100 s: no work at all")
        .containsExactly("DRIVING", "stop+1 REST", "out REST");
  }

  @Test
  @Requirement("VU-057")
  void aLaterChoiceLeavesTheWork() throws DecodeException {
    assertThat(afterStop(130))
        .as("rest chosen after 130 s: work until then")
        .containsExactly("DRIVING", "stop+1 WORK", "choice REST", "out REST");
  }

  private List<String> afterStop(int seconds) throws DecodeException {
    TachographCard card = Twin.card(CardType.DRIVER, 1);
    try (Twin twin = Twin.driving(folder, Profile.ORDER_36)) {
      twin.insert(1, card);
      twin.untilMoving(true);
      SimInstant stop = twin.untilMoving(false);
      twin.runUntil(stop.plus(SimDuration.ofSeconds(seconds)));
      SimInstant choice = twin.now();
      twin.press(Key.digit(1)); // ready
      twin.press(Key.digit(1)); // rest
      twin.run(600);
      assertThat(twin.screens).contains("Водитель 1|перерыв/отдых");
      twin.eject(1);
      List<String> all = Twin.activities(card);
      return all.subList(all.indexOf(find(all, "DRIVING")), all.size()).stream()
          .map(one -> one.replace(next(stop) + " ", "stop+1 "))
          .map(one -> one.replace(minute(choice) + " ", "choice "))
          .map(one -> one.replaceAll(" 1 one$", ""))
          .map(one -> one.replaceAll("^..:.. DRIVING$", "DRIVING"))
          .map(one -> one.replaceAll("^..:.. REST 1 out$", "out REST"))
          .toList();
    }
  }

  private static String find(List<String> all, String word) {
    return all.stream().filter(one -> one.contains(word)).findFirst().orElseThrow();
  }

  @Test
  void gostKnowsDrivingAndRestAloneAndItsKeysChooseNothing() throws DecodeException {
    TachographCard card = Twin.card(CardType.DRIVER, 1);
    try (Twin twin = Twin.driving(folder, Profile.GOST_34005_2022)) {
      twin.insert(1, card);
      twin.press(Key.digit(1));
      assertThat(twin.screens).noneMatch(screen -> screen.startsWith("Водитель"));
      twin.untilMoving(true);
      twin.untilMoving(false);
      twin.run(200);
      twin.press(Key.digit(1));
      twin.run(200);
      twin.eject(1);
      assertThat(Twin.activities(card))
          .allMatch(change -> change.contains(" REST ") || change.contains(" DRIVING "));
    }
  }

  @Test
  void withoutACardThereIsNothingToChoose() {
    try (Twin twin = Twin.standing(folder, Profile.ORDER_36)) {
      twin.press(Key.digit(2));
      assertThat(twin.shown()).isEqualTo("2: вид деятельности|нет карты водителя");
    }
  }
}
