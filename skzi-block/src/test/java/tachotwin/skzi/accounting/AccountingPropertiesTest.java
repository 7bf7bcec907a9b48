package tachotwin.skzi.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.DriverTimes;

/** What holds for any driver: random lives of some weeks by seeds. */
class AccountingPropertiesTest {
  private static final SimInstant FROM = SimInstant.parse("2026-02-11T03:17:00Z");
  private static final NormTable TABLE = NormTable.load();

  /** What is done, whether in a crew, for how many minutes. */
  private record Piece(Doing doing, boolean crew, int minutes) {}

  private static List<Piece> life(Random random, int pieces) {
    int[] breaks = {1, 5, 14, 15, 29, 30, 44, 45, 120, 539, 540, 660, 1439, 1440, 2700};
    List<Piece> out = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      out.add(new Piece(Doing.DRIVING, random.nextInt(4) == 0, 1 + random.nextInt(300)));
      out.add(new Piece(Doing.BREAK, false, breaks[random.nextInt(breaks.length)]));
      if (random.nextInt(5) == 0) {
        out.add(new Piece(Doing.WORK, false, 1 + random.nextInt(200)));
      }
    }
    return out;
  }

  private static final class Told implements Violation.Listener {
    final List<Violation> all = new ArrayList<>();

    @Override
    public void violationBegan(Violation.Norm norm, SimInstant at) {
      // Its end is told, too.
    }

    @Override
    public void violationEnded(Violation violation) {
      all.add(violation);
    }
  }

  /** The times at the end, of rest too, and all violations. */
  private record Outcome(DriverTimes times, RestTimes rests, List<Violation> violations) {}

  // The order in which violations of one moment are told may differ.
  private static Outcome play(List<Piece> life, int lookEvery, Random cuts) {
    Told told = new Told();
    DriverAccounting driver = new DriverAccounting(TABLE, FROM, told);
    SimInstant now = FROM;
    for (Piece piece : life) {
      driver.change(now, piece.doing, piece.crew);
      TreeSet<Integer> at = new TreeSet<>();
      for (int i = 0; lookEvery > 0 && i < piece.minutes / lookEvery; i++) {
        at.add(1 + cuts.nextInt(piece.minutes));
      }
      for (int minute : at) {
        SimInstant cut = now.plus(SimDuration.ofMinutes(minute));
        driver.look(cut);
        if (cuts.nextBoolean() && minute < piece.minutes) {
          driver.change(cut, piece.doing, piece.crew);
        }
      }
      now = now.plus(SimDuration.ofMinutes(piece.minutes));
    }
    driver.change(now, Doing.BREAK, false);
    driver.look(now.plus(SimDuration.ofHours(10)));
    List<Violation> sorted = new ArrayList<>(told.all);
    sorted.sort(
        (one, other) ->
            one.ended().equals(other.ended())
                ? one.norm().compareTo(other.norm())
                : one.ended().compareTo(other.ended()));
    return new Outcome(driver.times(now), driver.restTimes(now), sorted);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void anyPartitionOfTheSameLifeGivesTheSame(long seed) {
    List<Piece> life = life(new Random(seed), 60);
    Outcome whole = play(life, 0, new Random(seed));
    assertThat(whole.violations).isNotEmpty();
    assertThat(play(life, 30, new Random(seed + 100))).isEqualTo(whole);
    assertThat(play(life, 5, new Random(seed + 200))).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25})
  void noSumIsEverNegativeAndWeeksHoldDays(long seed) {
    DriverAccounting driver = new DriverAccounting(TABLE, FROM, new Told());
    SimInstant now = FROM;
    for (Piece piece : life(new Random(seed), 200)) {
      driver.change(now, piece.doing, piece.crew);
      now = now.plus(SimDuration.ofMinutes(piece.minutes));
      driver.look(now);
      DriverTimes times = driver.times(now);
      assertThat(
              List.of(
                  times.continuousDriving(),
                  times.cumulativeBreak(),
                  times.dailyDriving(),
                  times.dailyBreaks(),
                  times.weekDriving()))
          .allMatch(sum -> sum >= 0);
      assertThat(times.dailyDriving()).isLessThanOrEqualTo(24 * 60);
      assertThat(times.weekDriving()).isLessThanOrEqualTo(times.twoWeekDriving());
      RestTimes rests = driver.restTimes(now);
      assertThat(rests.twoWeekRest()).isBetween(0, rests.threeWeekRest());
      assertThat(rests.sixDayRest()).isBetween(0, 6 * 24 * 60);
    }
  }

  /** The sums of the week by an independent count, minute by minute. */
  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void weeksAgreeWithCountingMinutes(long seed) {
    List<Piece> life = life(new Random(seed), 80);
    DriverAccounting driver = new DriverAccounting(TABLE, FROM, new Told());
    long thisWeek = -1;
    int current = 0;
    int previous = 0;
    SimInstant now = FROM;
    for (Piece piece : life) {
      driver.change(now, piece.doing, piece.crew);
      for (int i = 0; i < piece.minutes; i++) {
        // 1970-01-05 was a Monday.
        long week = Math.floorDiv(now.epochSecond() - 4 * 86_400, 7 * 86_400);
        if (week != thisWeek) {
          previous = week == thisWeek + 1 ? current : 0;
          current = 0;
          thisWeek = week;
        }
        current += piece.doing == Doing.DRIVING ? 1 : 0;
        now = now.plus(SimDuration.ofMinutes(1));
      }
      driver.look(now);
      if (now.epochSecond() % (7 * 86_400) != 4 * 86_400) {
        assertThat(driver.times(now).weekDriving()).isEqualTo(current);
        assertThat(driver.times(now).twoWeekDriving()).isEqualTo(current + previous);
      }
    }
  }

  // Ten years minute by minute: a change costs the same at the end as at the beginning.
  @Test
  void yearsOfMinutesAreExact() {
    Told told = new Told();
    DriverAccounting driver = new DriverAccounting(TABLE, FROM, told);
    SimInstant now = FROM;
    for (int day = 0; day < 3650; day++) {
      driver.change(now, Doing.DRIVING, false);
      driver.change(now.plus(SimDuration.ofMinutes(200)), Doing.BREAK, false);
      driver.look(now.plus(SimDuration.ofMinutes(700)));
      now = now.plus(SimDuration.ofHours(day % 6 == 5 ? 72 : 24));
    }
    driver.look(now);
    assertThat(told.all).isEmpty();
    assertThat(driver.times(now).continuousDriving()).isZero();
  }
}
