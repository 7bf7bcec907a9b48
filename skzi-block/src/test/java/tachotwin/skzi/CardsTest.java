package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.skzi.archive.AuthenticationFact;
import tachotwin.skzi.archive.CardFact;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.StartupEnd;
import tachotwin.zh.ZhCommand;

class CardsTest {
  private final BlockBench bench = BlockBench.working();

  @Test
  void registersInsertionAndWithdrawal() {
    bench.second(0, 0);
    assertThat(bench.insertDriver(1, BlockBench.DRIVER)).isEqualTo(ResponseCode.OK);
    bench.run(60);
    assertThat(bench.withdrawDriver(1, BlockBench.DRIVER)).isEqualTo(ResponseCode.OK);
    List<CardFact> facts = bench.archive.all(CardFact.class);
    assertThat(facts).extracting(CardFact::inserted).containsExactly(true, false);
    assertThat(facts)
        .allSatisfy(
            fact -> {
              assertThat(fact.card()).isEqualTo(BlockBench.driver(BlockBench.DRIVER));
              assertThat(fact.odometer()).isEqualTo(120_000);
              assertThat(fact.position()).isEqualTo(BlockBench.MOSCOW);
            });
  }

  @Test
  @Requirement("SK-042")
  void refusesACardThatNeverCame() {
    assertThat(bench.withdrawDriver(1, BlockBench.DRIVER))
        .isEqualTo(ResponseCode.CARD_NOT_INSERTED);
    bench.insertDriver(1, BlockBench.DRIVER);
    assertThat(bench.withdrawDriver(1, BlockBench.SECOND_DRIVER))
        .isEqualTo(ResponseCode.CARD_NOT_INSERTED);
    assertThat(bench.withdrawDriver(2, BlockBench.DRIVER))
        .isEqualTo(ResponseCode.CARD_NOT_INSERTED);
    assertThat(bench.withdrawDriver(1, BlockBench.DRIVER)).isEqualTo(ResponseCode.OK);
  }

  @Test
  @Requirement("SK-042")
  void removesWhatDoesNotFitWhenACardComesTwice() {
    bench.insertDriver(1, BlockBench.DRIVER);
    assertThat(bench.insertDriver(1, BlockBench.DRIVER))
        .isEqualTo(ResponseCode.CARD_ALREADY_INSERTED);
    assertThat(bench.core.state().slots().in(1)).isEmpty();
    assertThat(bench.insertDriver(1, BlockBench.DRIVER)).isEqualTo(ResponseCode.OK);
  }

  @Test
  @Requirement("SK-042")
  void refusesANumberThatIsInTheOtherSlotAndASlotThatIsTaken() {
    bench.insertDriver(1, BlockBench.DRIVER);
    assertThat(bench.insertDriver(2, BlockBench.DRIVER))
        .isEqualTo(ResponseCode.CARD_ALREADY_INSERTED);
    bench.insertDriver(1, BlockBench.DRIVER);
    assertThat(bench.insertDriver(1, BlockBench.SECOND_DRIVER))
        .isEqualTo(ResponseCode.CARD_ALREADY_INSERTED);
  }

  @Test
  void refusesSlotsTypesAndNumbersThatDoNotExist() {
    assertThat(bench.insertDriver(3, BlockBench.DRIVER)).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(bench.insertDriver(0, BlockBench.DRIVER)).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(bench.insertDriver(1, "")).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(bench.insert(1, EquipmentType.Code.MOTION_SENSOR, BlockBench.DRIVER))
        .isEqualTo(ResponseCode.WRONG_DATA);
  }

  @Test
  void goesOnWithTheSameCardAfterALossOfSupply() {
    bench.insertDriver(1, BlockBench.DRIVER);
    restart();
    assertThat(bench.core.state().slots().valid(1)).isEmpty();
    assertThat(bench.insertDriver(1, BlockBench.DRIVER)).isEqualTo(ResponseCode.OK);
    assertThat(bench.core.state().slots().valid(1)).isPresent();
    assertThat(bench.archive.all(CardFact.class)).hasSize(1);
  }

  @Test
  void letsAnotherCardReplaceTheOneOfBeforeALossOfSupply() {
    bench.insertDriver(1, BlockBench.DRIVER);
    restart();
    assertThat(bench.insertDriver(1, BlockBench.SECOND_DRIVER)).isEqualTo(ResponseCode.OK);
    assertThat(bench.archive.all(CardFact.class))
        .extracting(CardFact::inserted)
        .containsExactly(true, false, true);
  }

  @Test
  void takesARefusedCardForNoCard() {
    bench.insertDriver(1, BlockBench.DRIVER);
    CardInSlot card = bench.core.state().slots().in(1).orElseThrow();
    bench.block.registers().cards().refused(card, EventFaultType.Code.CARD_AUTHENTICATION, "0A");
    assertThat(bench.archive.all(AuthenticationFact.class))
        .singleElement()
        .satisfies(fact -> assertThat(fact.succeeded()).isFalse());
    assertThat(bench.core.events().last(EventFaultType.Code.CARD_AUTHENTICATION))
        .hasValueSatisfying(
            event -> assertThat(event.subject()).isEqualTo(BlockBench.driver(BlockBench.DRIVER)));
    bench.drive(5, 5000);
    assertThat(bench.core.events().last(EventFaultType.Code.DRIVING_WITHOUT_CARD)).isPresent();
  }

  private void restart() {
    bench.block.powerOff();
    bench.run(1);
    bench.block.powerOn();
    bench.run(3);
    bench.execute(ZhCommand.of(CommandCode.END_OF_STARTUP, new StartupEnd(4, 0)));
  }
}
