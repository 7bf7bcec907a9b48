package tachotwin.skzi.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachotwin.octet.Crc;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Frame04;
import tachotwin.skzi.frame.Pcb;
import tachotwin.skzi.frame.Side;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.dialect.Framing;

class FaultInjectorTest {
  private static final SimInstant START = SimInstant.parse("2026-03-02T05:00:00Z");

  private final EventQueue queue = new EventQueue(START);
  private final List<Octets> atUnit = new ArrayList<>();
  private final List<Octets> atBlock = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  private record Line(FaultInjector injector, Consumer<Octets> toBlock, Consumer<Octets> toUnit) {}

  private Line line(String plan) {
    try {
      FaultPlan read = FaultPlan.parse("f", plan.lines().toList());
      FaultInjector injector = new FaultInjector(read, Framing.OWN, queue, told::add);
      return new Line(
          injector, injector.from(Side.UNIT, atBlock::add), injector.from(Side.BLOCK, atUnit::add));
    } catch (FaultException e) {
      throw new AssertionError(e);
    }
  }

  private static Octets block(int number, String message) {
    return new Frame04(new Pcb(number, Crc.CRC16), Octets.hex(message)).toOctets();
  }

  private void exchange(Line line, int number, String command, String answer) {
    line.toBlock().accept(block(number, command));
    line.toUnit().accept(block(number, answer));
  }

  private void run(long millis) {
    queue.runUntil(queue.now().plus(SimDuration.ofMillis(millis)));
  }

  @Test
  void withoutRulesOctetsPassAsTheyCome() {
    Line line = line("seed 3\n# nothing");
    line.toBlock().accept(Octets.hex("04"));
    line.toUnit().accept(Octets.hex("FF"));
    assertThat(atBlock).containsExactly(Octets.hex("04"));
    assertThat(atUnit).containsExactly(Octets.hex("FF"));
  }

  @Test
  void answerToOneCommandGetsAForcedCodeInARightBlock() {
    Line line = line("block cmd=61 nth=2: code 75");
    exchange(line, 0, "61", "0011");
    exchange(line, 1, "61", "0022");
    exchange(line, 0, "32", "0033");
    exchange(line, 1, "61", "0044");
    assertThat(atUnit)
        .containsExactly(block(0, "0011"), block(1, "75"), block(0, "0033"), block(1, "0044"));
    assertThat(told).containsExactly("block 61: block cmd=61 nth=2: code 75");
  }

  @Test
  void answerThatComesAtOnceIsThatOfItsCommand() throws FaultException {
    FaultPlan plan = FaultPlan.parse("f", List.of("block cmd=61: code 75"));
    FaultInjector injector = new FaultInjector(plan, Framing.OWN, queue, told::add);
    Consumer<Octets> toUnit = injector.from(Side.BLOCK, atUnit::add);
    injector.from(Side.UNIT, octets -> toUnit.accept(block(0, "00"))).accept(block(0, "61"));
    assertThat(atUnit).containsExactly(block(0, "75"));
  }

  @Test
  void spoiltOctetsAreCountedFromTheSeed() {
    Line line = line("unit: bad-crc\nblock every=2: lose\nblock nth=2: repeat");
    exchange(line, 0, "61", "00");
    exchange(line, 1, "61", "00");
    Octets right = block(0, "61");
    int last = right.length() - 1;
    assertThat(atBlock.get(0).slice(0, last)).isEqualTo(right.slice(0, last));
    assertThat(atBlock.get(0).u8(last)).isEqualTo(right.u8(last) ^ 1);
    // The first is lost by every=2, the second comes twice.
    assertThat(atUnit).containsExactly(Octets.concat(block(1, "00"), block(1, "00")));
  }

  @Test
  void octetsAreLostDoubledAndTurned() {
    Line line = line("seed 9\nunit nth=1: drop\nunit nth=2: double\nunit nth=3: flip");
    for (int i = 0; i < 3; i++) {
      line.toBlock().accept(block(0, "61AABBCC"));
      run(100);
    }
    Octets right = block(0, "61AABBCC");
    assertThat(atBlock).extracting(Octets::length).containsExactly(9, 11, 10);
    assertThat(atBlock.get(2)).isNotEqualTo(right);
  }

  @Test
  void delayAndGapsTakeTheirTimeAndNothingOvertakes() {
    Line line = line("block nth=1: delay 20, gap 2");
    line.toUnit().accept(block(0, "00"));
    line.toUnit().accept(block(1, "00"));
    run(19);
    assertThat(atUnit).isEmpty();
    run(1);
    assertThat(atUnit).hasSize(1);
    // 7 octets, 2 ms apart: the last one after 12 ms, then the next block at once.
    run(11);
    assertThat(atUnit).hasSize(6);
    run(1);
    assertThat(atUnit).hasSize(8);
    assertThat(atUnit.get(7)).isEqualTo(block(1, "00"));
    assertThat(Octets.concat(atUnit.subList(0, 7).toArray(new Octets[0])))
        .isEqualTo(block(0, "00"));
  }

  @Test
  void heldAnswerWaitsForItsRelease() {
    Line line = line("block cmd=42: hold");
    exchange(line, 0, "4201", "00");
    run(60_000);
    assertThat(atUnit).isEmpty();
    assertThat(line.injector().release()).isTrue();
    assertThat(atUnit).containsExactly(block(0, "00"));
    assertThat(line.injector().release()).isFalse();
  }

  @Test
  void whatIsNoBlockGoesOnAfterItsSilence() {
    Line line = line("unit cmd=60: lose");
    line.toBlock().accept(Octets.hex("FFEE"));
    run(19);
    assertThat(atBlock).isEmpty();
    run(2);
    assertThat(atBlock).containsExactly(Octets.hex("FFEE"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "hold; write 'seed N' or",
        "moon: lose; a rule begins with unit, block or any",
        "unit cmd=123: lose; '123' is no code",
        "unit nth=0: lose; blocks are counted from 1",
        "unit nth=5-2: lose; blocks are counted from 1",
        "unit every=0: lose; blocks are counted from 1",
        "unit chance=2: lose; a share is 0…1",
        "unit sometimes: lose; known: cmd=, nth=, from=, every=, chance=",
        "unit: explode; is no fault; known: delay MS",
        "unit:; is no fault; known: delay MS",
        "unit: code; is no code",
        "unit: delay soon; is no number",
        "unit: delay 1 2; write 'delay MS'",
        "seed x; is no whole number",
      })
  void tellsTheLineAndTheRemedy(String text, String message) {
    assertThatThrownBy(() -> FaultPlan.parse("faults", List.of("# faults", text)))
        .isInstanceOf(FaultException.class)
        .hasMessageStartingWith("faults:2: ")
        .hasMessageContaining(message);
  }
}
