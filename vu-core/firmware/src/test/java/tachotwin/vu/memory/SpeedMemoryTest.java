package tachotwin.vu.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.profile.Profile;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

class SpeedMemoryTest {
  private static final SimInstant START = SimInstant.parse("2026-03-02T00:00:00Z");

  @Test
  void theTwentyFifthHourTakesThePlaceOfTheFirst() {
    SpeedMemory memory = new SpeedMemory();
    for (int i = 0; i < 25 * 3_600; i++) {
      memory.add(START.plus(SimDuration.ofSeconds(i)), i < 3_600 ? 99 : 60);
    }

    assertThat(memory.size()).isEqualTo(86_400);
    assertThat(memory.last(86_400).get(0).at()).isEqualTo(START.plus(SimDuration.ofHours(1)));
    assertThat(memory.greatest()).isEqualTo(60);
  }

  @Test
  void tellsTheLastSecondsInOrder() {
    SpeedMemory memory = new SpeedMemory();
    memory.add(START, 10);
    memory.add(START.plus(SimDuration.ofSeconds(1)), 11);

    assertThat(memory.last(5)).extracting(SpeedMemory.Sample::kmh).containsExactly(10, 11);
  }

  @Test
  void faultsAreKeptFor365Days() {
    FaultMemory faults = new FaultMemory(Profile.GOST_34005_2022);
    faults.note(0x32, START);

    assertThat(faults.faults(START.plus(SimDuration.ofHours(364 * 24)))).hasSize(1);
    assertThat(faults.faults(START.plus(SimDuration.ofHours(366 * 24)))).isEmpty();
  }
}
