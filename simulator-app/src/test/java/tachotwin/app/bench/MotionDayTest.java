package tachotwin.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachotwin.app.registry.TestAuthority;
import tachotwin.gost.Secrets;
import tachotwin.skzi.archive.CardFact;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.skzi.archive.MotionMinute;
import tachotwin.time.SimInstant;

class MotionDayTest {
  private static final SimInstant START = SimInstant.parse("2026-03-02T00:00:00Z");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyCommandIsAnsweredAndEverySecondArchived(boolean framed) {
    MemoryArchive archive = new MemoryArchive();
    MotionDay day =
        new MotionDay(
            archive,
            new TestAuthority(Secrets.ofSeed(1), START).block("20E3S00000000001", START),
            START);
    assertThat(day.drive(framed)).isEqualTo(28_800);
    assertThat(archive.all(CardFact.class)).hasSize(1);
    // The last second is in a minute that is not over yet.
    assertThat(archive.all(MotionMinute.class).stream().mapToInt(one -> one.samples().size()).sum())
        .isBetween(28_800 - 60, 28_800);
  }
}
