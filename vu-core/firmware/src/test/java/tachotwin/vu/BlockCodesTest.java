package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachotwin.octet.Octets;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CardPresence;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.UnitEvent;
import tachotwin.zh.ZhAnswer;

/** What the unit registers and shows about the codes of table Ж.5. */
class BlockCodesTest {
  private final Bench bench = Bench.running();

  @ParameterizedTest
  @ValueSource(ints = {0x31, 0x3A, 0x44})
  @Requirement("SK-046")
  void attemptsOnTheSecurityAreEvents(int code) {
    bench.block.once(CommandCode.STATUS, new ZhAnswer(code, Octets.EMPTY));
    bench.run(65);
    assertThat(bench.events()).extracting(UnitEvent::type).containsExactly(0x10);
    assertThat(bench.block.restarts).isEqualTo(1);
  }

  @Test
  void aRefusalOfTheReportItselfIsNotReportedAgain() {
    bench.block.answer(CommandCode.UNIT_EVENT, data -> new ZhAnswer(0x31, Octets.EMPTY));
    bench.block.once(CommandCode.STATUS, new ZhAnswer(0x31, Octets.EMPTY));
    bench.run(65);
    assertThat(bench.events()).hasSize(1);
  }

  // 81: the unit registers FT10 and tells of the card again.
  @Test
  @Requirement("SK-042")
  void cardsToldWronglyAreAFaultOfTheUnit() {
    bench.block.once(CommandCode.CARD_INSERTED, ZhAnswer.of(ResponseCode.CARD_ALREADY_INSERTED));
    bench.driver(1, "RUD12345678900");
    assertThat(bench.block.told(CommandCode.CARD_INSERTED, CardPresence.class)).hasSize(2);
    assertThat(bench.events()).extracting(UnitEvent::type).containsExactly(0x31);
    assertThat(bench.unit.view().card(1)).isPresent();
  }

  @Test
  @Requirement("SK-043")
  void aBlockOutOfStepIsShownRestartedAndRegistered() {
    bench.block.once(CommandCode.STATUS, ZhAnswer.of(ResponseCode.OUT_OF_SYNC));
    runUntilLost();
    assertThat(bench.upper()).isEqualTo("×⛨ РАССИНХРОНИЗАЦИЯ");
    bench.run(30);
    assertThat(bench.block.restarts).isEqualTo(2);
    assertThat(bench.events()).extracting(UnitEvent::type).containsExactly(0x3F);
    assertThat(bench.upper()).startsWith("02.03.2026");
  }

  @Test
  @Requirement("SK-044")
  void aBlockAtLowVoltageIsShownAndRestarted() {
    bench.block.once(CommandCode.STATUS, ZhAnswer.of(ResponseCode.LOW_VOLTAGE));
    runUntilLost();
    assertThat(bench.upper()).isEqualTo("×┼ НИЗКОЕ НАПРЯЖЕНИЕ");
    bench.run(30);
    assertThat(bench.block.restarts).isEqualTo(2);
    assertThat(bench.upper()).startsWith("02.03.2026");
  }

  private void runUntilLost() {
    for (int i = 0; i < 700 && bench.unit.isReady(); i++) {
      bench.run(0.1);
    }
  }
}
