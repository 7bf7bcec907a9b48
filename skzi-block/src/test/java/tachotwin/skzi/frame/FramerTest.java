package tachotwin.skzi.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

class FramerTest {
  private static final Octets BLOCK = Octets.hex("04 41 0001 32 FF39");

  private final EventQueue queue = new EventQueue(SimInstant.parse("2026-03-02T05:00:00Z"));
  private final List<Reception> told = new ArrayList<>();
  private final Framer framer = new Framer(queue, told::add);

  @Test
  void rightBlockIsToldAtItsLastOctet() {
    for (int i = 0; i < BLOCK.length(); i++) {
      assertThat(told).isEmpty();
      framer.accept(BLOCK.slice(i, i + 1));
    }
    assertThat(told).singleElement().isInstanceOf(Reception.Block.class);
    pass(1_000);
    assertThat(told).hasSize(1);
  }

  @Test
  void unfinishedBlockIsBrokenBySilence() {
    framer.accept(BLOCK.slice(0, 4));
    pass(19);
    framer.accept(BLOCK.slice(4, 5));
    pass(19);
    assertThat(told).isEmpty();
    pass(1);
    assertThat(told)
        .singleElement()
        .isInstanceOfSatisfying(
            Reception.Broken.class,
            broken -> assertThat(broken.octets()).isEqualTo(BLOCK.slice(0, 5)));
  }

  @Test
  void wrongSumWaitsForSilenceSinceTheLengthMayBeWrong() {
    framer.accept(Octets.hex("04 41 0001 32 FF38"));
    assertThat(told).isEmpty();
    framer.accept(BLOCK);
    pass(20);
    assertThat(told).singleElement().isInstanceOf(Reception.Broken.class);
  }

  @Test
  void octetsOfNoProtocolAreGarbage() {
    framer.accept(Octets.hex("55 04 41 0001 32 FF39"));
    pass(20);
    assertThat(told).containsExactly(new Reception.Garbage(Octets.hex("55 04 41 0001 32 FF39")));
  }

  @Test
  void noPrefixAndNoFlippedBitMakesABlock() {
    for (int length = 1; length < BLOCK.length(); length++) {
      framer.accept(BLOCK.slice(0, length));
      pass(20);
    }
    for (int bit = 0; bit < 8 * BLOCK.length(); bit++) {
      byte[] flipped = BLOCK.toByteArray();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      framer.accept(Octets.of(flipped));
      pass(20);
    }
    assertThat(told)
        .hasSize(BLOCK.length() - 1 + 8 * BLOCK.length())
        .noneMatch(Reception.Block.class::isInstance);
  }

  @Test
  void startsAnewAfterReset() {
    framer.accept(Octets.hex("04 41"));
    framer.reset();
    framer.accept(BLOCK);
    assertThat(told).singleElement().isInstanceOf(Reception.Block.class);
  }

  private void pass(long millis) {
    queue.runUntil(queue.now().plus(SimDuration.ofMillis(millis)));
  }
}
