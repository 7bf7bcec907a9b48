package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.profile.Profile;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.skzi.archive.PowerFact;
import tachotwin.skzi.card.CardBench;
import tachotwin.skzi.card.FileCard;
import tachotwin.skzi.state.Supply;
import tachotwin.time.SimDuration;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.ResponseCode;

/** What the block does when the supply of the tachograph goes (4.4.6, 4.7.13, 4.7.14, 4.12.1). */
class PowerTest {
  private static final Supply NONE = new Supply(24, 0);
  private static final Supply FULL = Supply.nominal(24);

  private final CardBench cards = new CardBench();
  private final BlockBench bench = cards.block;

  @Test
  @Requirement("VU-044")
  void livesOnFor5SecondsAndIsNotRestarted() {
    cards.insert(1, FileCard.driver(BlockBench.DRIVER));
    bench.block.supply(NONE);
    bench.queue.runUntil(bench.queue.now().plus(SimDuration.ofMillis(4_900)));
    assertThat(bench.execute(CommandCode.NAVIGATION)).isEqualTo(ResponseCode.OK);
    bench.block.supply(FULL);
    assertThat(bench.execute(CommandCode.NAVIGATION)).isEqualTo(ResponseCode.OK);
    assertThat(cards.exchange(1, ExchangePurpose.WITHDRAWAL))
        .as("the session with the card goes on")
        .isEqualTo(ResponseCode.OK);
    assertThat(interruptions(bench)).isEqualTo(1);
    assertThat(bench.archive.all(PowerFact.class))
        .extracting(PowerFact::on)
        .containsExactly(true, false, true);
  }

  @Test
  void startsUpAnewAfterALongerGap() {
    bench.block.supply(NONE);
    bench.run(5);
    assertThat(bench.block.isPowered()).isFalse();
    bench.run(5);
    bench.block.supply(FULL);
    assertThat(bench.execute(CommandCode.NAVIGATION)).isEqualTo(ResponseCode.NOT_READY);
    assertThat(interruptions(bench)).isEqualTo(1);
    assertThat(bench.core.events().last(EventFaultType.Code.POWER_INTERRUPTION))
        .hasValueSatisfying(
            event ->
                assertThat(event.end().orElseThrow().since(event.at()))
                    .as("from the moment when the supply went")
                    .isEqualTo(SimDuration.ofSeconds(10)));
  }

  // 100 ms by ГОСТ 4.7.14, 10 s by Order 36, 16.
  @Test
  @Requirement("VU-011")
  void isAnEventFromTheTimeThatTheProfileSets() {
    gap(bench, 90);
    gap(bench, 100);
    assertThat(interruptions(bench)).isZero();
    gap(bench, 110);
    assertThat(interruptions(bench)).isEqualTo(1);

    BlockBench order = new BlockBench(new MemoryArchive(), BlockBench.START, Profile.ORDER_36);
    order.startUp();
    gap(order, 4_900);
    gap(order, 10_000);
    assertThat(interruptions(order)).isZero();
    gap(order, 10_001);
    assertThat(interruptions(order)).isEqualTo(1);
  }

  // 4.7.14: not while the workshop's card was in before.
  @Test
  @Requirement("VU-012")
  void isNoEventInTheWorkshop() {
    bench.insert(1, EquipmentType.Code.WORKSHOP_CARD, LifeBench.WORKSHOP);
    gap(bench, 4_000);
    gap(bench, 60_000);
    assertThat(interruptions(bench)).isZero();
  }

  @Test
  void exchangedPolesSupplyNothingAndDoNoHarm() {
    bench.block.supply(new Supply(24, -24_000));
    bench.run(10);
    assertThat(bench.block.isPowered()).isFalse();
    bench.block.supply(FULL);
    bench.run(3);
    assertThat(bench.execute(CommandCode.BLOCK_ACTIVATION)).isEqualTo(ResponseCode.OK);
  }

  @Test
  void isCutOffAtOnceForARestart() {
    bench.block.supply(NONE);
    bench.run(1);
    bench.block.powerOff();
    bench.block.powerOn();
    bench.run(10);
    assertThat(bench.block.isPowered()).isTrue();
    assertThat(bench.archive.all(PowerFact.class))
        .extracting(PowerFact::on)
        .containsExactly(true, false, true);
  }

  private static void gap(BlockBench block, long millis) {
    block.block.supply(NONE);
    block.queue.runUntil(block.queue.now().plus(SimDuration.ofMillis(millis)));
    block.block.supply(FULL);
  }

  private static long interruptions(BlockBench block) {
    return block
        .core
        .events()
        .between(BlockBench.START, block.queue.now().plus(SimDuration.ofSeconds(1)))
        .stream()
        .filter(event -> event.type() == EventFaultType.Code.POWER_INTERRUPTION)
        .count();
  }
}
