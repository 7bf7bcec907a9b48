package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.profile.Profile;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.skzi.archive.PowerFact;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.StartupEnd;
import tachotwin.zh.ZhCommand;

class EventsTest {
  private final BlockBench bench = BlockBench.working();

  @Test
  void registersDrivingWithoutACardUntilTheVehicleStops() {
    bench.drive(10, 5000);
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.drive(10, 5000);
    assertThat(last(EventFaultType.Code.DRIVING_WITHOUT_CARD).orElseThrow().isOpen()).isTrue();
    bench.drive(1, 0);
    EventFact first = last(EventFaultType.Code.DRIVING_WITHOUT_CARD).orElseThrow();
    assertThat(first.end().orElseThrow().since(first.at())).isEqualTo(SimDuration.ofSeconds(20));
    assertThat(first.position()).isEqualTo(BlockBench.MOSCOW);
    assertThat(first.cards().driver().isNone()).isTrue();
    assertThat(first.endCards().driver()).isEqualTo(BlockBench.driver(BlockBench.DRIVER));
    assertThat(first.similar()).isZero();
    bench.withdrawDriver(1, BlockBench.DRIVER);
    bench.drive(10, 5000);
    assertThat(last(EventFaultType.Code.DRIVING_WITHOUT_CARD).orElseThrow().similar()).isEqualTo(1);
  }

  @Test
  void acceptsAWorkshopCardForDrivingAndNotAControlCard() {
    bench.insert(1, EquipmentType.Code.WORKSHOP_CARD, "RUW0000000000100");
    bench.drive(10, 5000);
    assertThat(last(EventFaultType.Code.DRIVING_WITHOUT_CARD)).isEmpty();
    bench.drive(1, 0);
    bench.withdraw(1, EquipmentType.Code.WORKSHOP_CARD, "RUW0000000000100");
    bench.insert(1, EquipmentType.Code.CONTROL_CARD, "RUC0000000000100");
    bench.drive(10, 5000);
    assertThat(last(EventFaultType.Code.DRIVING_WITHOUT_CARD)).isPresent();
  }

  @Test
  void registersACardThatIsInsertedWhileMoving() {
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.drive(10, 5000);
    assertThat(bench.insertDriver(2, BlockBench.SECOND_DRIVER)).isEqualTo(ResponseCode.OK);
    EventFact event = last(EventFaultType.Code.CARD_INSERTION_WHILE_DRIVING).orElseThrow();
    assertThat(event.subject()).isEqualTo(BlockBench.driver(BlockBench.SECOND_DRIVER));
    assertThat(event.end()).contains(event.at());
  }

  @Test
  @Requirement("SK-018")
  void registersTheFaultsThatTheUnitTells() {
    // Table Б.15: 31 unit, 32 printer, 33 display, 34 download, 36 card readers, 40 card.
    for (int fault : new int[] {0x31, 0x32, 0x33, 0x34, 0x36, 0x40}) {
      assertThat(bench.event(fault, 1)).isEqualTo(ResponseCode.OK);
      bench.run(10);
      assertThat(faults()).containsExactly(fault);
      assertThat(bench.event(fault, 2)).isEqualTo(ResponseCode.OK);
      assertThat(faults()).isEmpty();
      assertThat(last(EventFaultType.of(fault)).orElseThrow())
          .satisfies(
              event -> {
                assertThat(event.end().orElseThrow().since(event.at()))
                    .isEqualTo(SimDuration.ofSeconds(10));
                assertThat(event.position()).isEqualTo(BlockBench.MOSCOW);
                assertThat(event.odometer()).isEqualTo(120_000);
              });
    }
  }

  @Test
  void refusesPhasesThatDoNotFollowEachOther() {
    assertThat(bench.event(0x32, 2)).isEqualTo(ResponseCode.WRONG_STATE);
    assertThat(bench.event(0x32, 1)).isEqualTo(ResponseCode.OK);
    assertThat(bench.event(0x32, 1)).isEqualTo(ResponseCode.WRONG_STATE);
    assertThat(bench.event(0x32, 3)).isEqualTo(ResponseCode.WRONG_DATA);
  }

  @Test
  @Requirement("SK-026")
  void registersThatTheCaseWasOpened() {
    assertThat(bench.event(0x17, 0)).isEqualTo(ResponseCode.OK);
    assertThat(last(EventFaultType.Code.CASE_OPENING)).isPresent();
  }

  @Test
  @Requirement({"SK-019", "SK-026"})
  void registersALossOfSupplyOfMoreThan100Milliseconds() {
    bench.insertDriver(1, BlockBench.DRIVER);
    bench.second(0, 0);
    loseSupply(101);
    EventFact event = last(EventFaultType.Code.POWER_INTERRUPTION).orElseThrow();
    assertThat(event.end().orElseThrow().since(event.at())).isEqualTo(SimDuration.ofMillis(101));
    assertThat(event.position()).isEqualTo(BlockBench.MOSCOW);
    assertThat(event.endPosition()).isEqualTo(BlockBench.MOSCOW);
    assertThat(event.cards().driver()).isEqualTo(BlockBench.driver(BlockBench.DRIVER));
    assertThat(bench.archive.all(PowerFact.class))
        .extracting(PowerFact::on)
        .containsExactly(true, false, true);
  }

  @Test
  void doesNotRegisterAShorterLossNorOneWithAWorkshopCard() {
    loseSupply(100);
    assertThat(last(EventFaultType.Code.POWER_INTERRUPTION)).isEmpty();
    bench.run(5);
    bench.execute(ZhCommand.of(CommandCode.END_OF_STARTUP, new StartupEnd(4, 0)));
    bench.insert(2, EquipmentType.Code.WORKSHOP_CARD, "RUW0000000000100");
    loseSupply(60_000);
    assertThat(last(EventFaultType.Code.POWER_INTERRUPTION)).isEmpty();
  }

  @Test
  void waits10SecondsForALossInTheProfileOfTheOrder() {
    BlockBench order = new BlockBench(new MemoryArchive(), BlockBench.START, Profile.ORDER_36);
    order.startUp();
    order.block.powerOff();
    order.run(10);
    order.block.powerOn();
    assertThat(order.core.events().last(EventFaultType.Code.POWER_INTERRUPTION)).isEmpty();
    order.block.powerOff();
    order.run(11);
    order.block.powerOn();
    assertThat(order.core.events().last(EventFaultType.Code.POWER_INTERRUPTION)).isPresent();
  }

  @Test
  void takesMissingPulsesForAFaultOfTheSensor() {
    bench.drive(600, 6000, 0, false);
    assertThat(last(EventFaultType.Code.SENSOR_FAULT)).isEmpty();
    bench.drive(2, 6000, 0, false);
    assertThat(last(EventFaultType.Code.SENSOR_FAULT).orElseThrow().isOpen()).isTrue();
    assertThat(last(EventFaultType.Code.MOTION_CONFLICT)).isEmpty();
    bench.drive(1, 6000, 6000, true);
    EventFact fault = last(EventFaultType.Code.SENSOR_FAULT).orElseThrow();
    assertThat(fault.end().orElseThrow().since(fault.at())).isEqualTo(SimDuration.ofSeconds(602));
  }

  @Test
  void takesPulsesThatDifferForAConflict() {
    bench.drive(602, 6000, 5390, true);
    assertThat(last(EventFaultType.Code.MOTION_CONFLICT).orElseThrow().isOpen()).isTrue();
    assertThat(last(EventFaultType.Code.SENSOR_FAULT)).isEmpty();
    bench.drive(61, 6000, 5410, true);
    assertThat(last(EventFaultType.Code.MOTION_CONFLICT).orElseThrow().isOpen()).isTrue();
    bench.drive(1, 6000, 5410, true);
    assertThat(last(EventFaultType.Code.MOTION_CONFLICT).orElseThrow().isOpen()).isFalse();
  }

  @Test
  void keepsEventsForAYear() {
    bench.event(0x32, 0);
    SimInstant before = last(EventFaultType.Code.PRINTER_FAULT).orElseThrow().at();
    bench.run(365 * 86_400L);
    bench.event(0x32, 0);
    List<EventFact> all =
        bench.core.events().between(EventFaultType.Code.PRINTER_FAULT, before, bench.queue.now());
    assertThat(all).extracting(EventFact::at).contains(before);
  }

  private void loseSupply(long millis) {
    bench.block.powerOff();
    bench.queue.runUntil(bench.queue.now().plus(SimDuration.ofMillis(millis)));
    bench.block.powerOn();
  }

  private List<Integer> faults() {
    byte[] codes = bench.execute(ZhCommand.of(CommandCode.FAULTS)).data().toByteArray();
    List<Integer> all = new ArrayList<>();
    for (byte code : codes) {
      all.add(code & 0xFF);
    }
    return all;
  }

  private Optional<EventFact> last(EventFaultType type) {
    return bench.core.events().last(type);
  }
}
