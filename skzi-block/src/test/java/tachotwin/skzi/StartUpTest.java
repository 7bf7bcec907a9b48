package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;
import tachotwin.vectors.Requirement;
import tachotwin.zh.BlockActivation;
import tachotwin.zh.BlockStatus;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.StartupEnd;
import tachotwin.zh.UnitActivation;
import tachotwin.zh.VehicleActivation;
import tachotwin.zh.ZhCommand;

class StartUpTest {
  private final BlockBench bench = new BlockBench();

  @Test
  void answersOnlyStatusUntilItIsReady() {
    bench.block.powerOn();
    for (CommandCode code : CommandCode.values()) {
      ResponseCode expected = code == CommandCode.STATUS ? ResponseCode.OK : ResponseCode.NOT_READY;
      assertThat(bench.execute(code)).as(code.title()).isEqualTo(expected);
    }
    bench.run(2);
    assertThat(bench.execute(CommandCode.BLOCK_ACTIVATION)).isEqualTo(ResponseCode.OK);
  }

  @Test
  @Requirement("SK-045")
  void refusesWhatIsNot3xUntilStartUpEnds() {
    bench.block.powerOn();
    bench.run(2);
    assertThat(status().mode()).isEqualTo(0x05);
    for (CommandCode code : CommandCode.values()) {
      if (code.code() >>> 4 != 3) {
        assertThat(bench.execute(code))
            .as(code.title())
            .isEqualTo(ResponseCode.APPLICATION_PROTOCOL);
      }
    }
    assertThat(end(2, 0)).isEqualTo(ResponseCode.OK);
    assertThat(status().mode()).isEqualTo(0x06);
    assertThat(bench.execute(CommandCode.NAVIGATION)).isEqualTo(ResponseCode.OK);
  }

  @Test
  @Requirement("SK-045")
  void refusesEverythingWhenStartUpTakesLongerThan30Seconds() {
    bench.block.powerOn();
    bench.run(30);
    assertThat(bench.execute(CommandCode.FAULTS)).isEqualTo(ResponseCode.OK);
    bench.run(1);
    assertThat(bench.execute(CommandCode.FAULTS)).isEqualTo(ResponseCode.APPLICATION_PROTOCOL);
    assertThat(bench.execute(CommandCode.CARD_INSERTED))
        .isEqualTo(ResponseCode.APPLICATION_PROTOCOL);
    assertThat(bench.execute(CommandCode.STATUS)).isEqualTo(ResponseCode.OK);
    assertThat(end(4, 0)).isEqualTo(ResponseCode.OK);
    assertThat(bench.execute(CommandCode.FAULTS)).isEqualTo(ResponseCode.OK);
  }

  @Test
  void startsUpAnewAfterTheSupplyWasOff() {
    bench.startUp();
    bench.block.powerOff();
    assertThatThrownBy(() -> bench.execute(CommandCode.STATUS))
        .isInstanceOf(IllegalStateException.class);
    bench.block.powerOn();
    bench.run(3);
    assertThat(bench.execute(CommandCode.NAVIGATION)).isEqualTo(ResponseCode.APPLICATION_PROTOCOL);
  }

  @Test
  void holdsToTheProtocolOfActivation() {
    bench.commission();
    bench.block.powerOn();
    bench.run(3);
    assertThat(end(2, 0)).isEqualTo(ResponseCode.APPLICATION_PROTOCOL);
    assertThat(end(4, 1)).isEqualTo(ResponseCode.OK);
  }

  @Test
  @Requirement("SK-047")
  void changesNeitherProtocolNorCheckSumWithinASession() {
    bench.block.powerOn();
    bench.run(3);
    assertThat(end(4, 0)).isEqualTo(ResponseCode.OK);
    assertThat(end(4, 0)).isEqualTo(ResponseCode.OK);
    assertThat(end(4, 1)).isEqualTo(ResponseCode.APPLICATION_PROTOCOL);
    assertThat(end(2, 0)).isEqualTo(ResponseCode.APPLICATION_PROTOCOL);
  }

  @Test
  void refusesProtocolsThatDoNotExist() {
    bench.block.powerOn();
    bench.run(3);
    assertThat(end(3, 0)).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(end(4, 2)).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(end(2, 1)).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(bench.execute(new ZhCommand(0x37, Octets.hex("04"))).code())
        .isEqualTo(ResponseCode.WRONG_LENGTH);
  }

  @Test
  void tellsWhatItIsAndWhatItIsActivatedFor() {
    bench.commission();
    bench.startUp();
    assertThat(status())
        .satisfies(
            status -> {
              assertThat(status.partNumber()).isEqualTo("14A3A00000000001");
              assertThat(status.software()).isEqualTo("2.11");
              assertThat(status.life()).isEqualTo(3);
              assertThat(status.time()).isEqualTo(bench.queue.now());
            });
    assertThat(answer(CommandCode.BLOCK_ACTIVATION, BlockActivation.class))
        .satisfies(
            activation -> {
              assertThat(activation.model()).isEqualTo("НКМ-2.11");
              assertThat(activation.activated()).isTrue();
              assertThat(activation.protocol()).isEqualTo(4);
            });
    assertThat(answer(CommandCode.UNIT_ACTIVATION, UnitActivation.class))
        .isEqualTo(BlockBench.unit());
    assertThat(answer(CommandCode.VEHICLE_ACTIVATION, VehicleActivation.class))
        .satisfies(
            vehicle -> {
              assertThat(vehicle.vin()).isEqualTo("XTA21099012345678");
              assertThat(vehicle.vrn()).isEqualTo("А123ВС77");
              assertThat(vehicle.authorisedSpeed()).isEqualTo(90);
              assertThat(vehicle.l()).isEqualTo(3100);
              assertThat(vehicle.odometer()).isEqualTo(120_000);
            });
  }

  @Test
  void hasNoActivationDataBeforeActivation() {
    bench.startUp();
    assertThat(bench.execute(CommandCode.UNIT_ACTIVATION)).isEqualTo(ResponseCode.WRONG_STATE);
    assertThat(bench.execute(CommandCode.VEHICLE_ACTIVATION)).isEqualTo(ResponseCode.WRONG_STATE);
  }

  private BlockStatus status() {
    return answer(CommandCode.STATUS, BlockStatus.class);
  }

  private <T> T answer(CommandCode code, Class<T> type) {
    return BlockBench.decoded(bench.execute(ZhCommand.of(code)), code, type);
  }

  private ResponseCode end(int stx, int crc) {
    return bench.execute(ZhCommand.of(CommandCode.END_OF_STARTUP, new StartupEnd(stx, crc))).code();
  }
}
