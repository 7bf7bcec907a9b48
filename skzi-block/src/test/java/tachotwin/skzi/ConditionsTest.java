package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.VehicleStateCode;
import tachotwin.zh.ZhCommand;

class ConditionsTest {
  private final BlockBench bench = BlockBench.working();

  @Test
  @Requirement("SK-039")
  void answersOnlyStatusAndVehicleStateWhileItSavesPower() {
    assertThat(bench.state(VehicleStateCode.SAVE_POWER)).isEqualTo(ResponseCode.OK);
    for (CommandCode code : CommandCode.values()) {
      if (code != CommandCode.STATUS && code != CommandCode.VEHICLE_STATE) {
        assertThat(bench.execute(code)).as(code.title()).isEqualTo(ResponseCode.POWER_SAVING);
      }
    }
    assertThat(bench.execute(CommandCode.STATUS)).isEqualTo(ResponseCode.OK);
    assertThat(bench.state(VehicleStateCode.IGNITION_OFF)).isEqualTo(ResponseCode.OK);
    assertThat(bench.execute(CommandCode.NAVIGATION)).isEqualTo(ResponseCode.POWER_SAVING);
    assertThat(bench.state(VehicleStateCode.WAKE)).isEqualTo(ResponseCode.OK);
    assertThat(bench.execute(CommandCode.NAVIGATION)).isEqualTo(ResponseCode.OK);
  }

  @Test
  @Requirement("SK-039")
  void refusesReportDownloadAndPowerSavingWhileMoving() {
    bench.drive(5, 5000);
    assertThat(bench.execute(CommandCode.REPORT_BEGIN)).isEqualTo(ResponseCode.NOT_WHILE_MOVING);
    assertThat(bench.execute(CommandCode.DOWNLOAD_BEGIN)).isEqualTo(ResponseCode.NOT_WHILE_MOVING);
    assertThat(bench.state(VehicleStateCode.SAVE_POWER)).isEqualTo(ResponseCode.NOT_WHILE_MOVING);
    bench.drive(5, 0);
    assertThat(bench.execute(CommandCode.DOWNLOAD_BEGIN))
        .isNotEqualTo(ResponseCode.NOT_WHILE_MOVING);
  }

  @Test
  void tellsUnknownCommandsFromWrongLengthsAndWrongValues() {
    // 99 is in no table; 60 has 12 octets (4 + 2 + 5 + 1); 51 knows no state 77;
    // 40 ends in an octet that is 0 or 1.
    assertThat(raw(0x99, "")).isEqualTo(ResponseCode.NOT_SUPPORTED);
    assertThat(raw(0x60, "00".repeat(11))).isEqualTo(ResponseCode.WRONG_LENGTH);
    assertThat(raw(0x60, "00".repeat(13))).isEqualTo(ResponseCode.WRONG_LENGTH);
    assertThat(raw(0x32, "00")).isEqualTo(ResponseCode.WRONG_LENGTH);
    assertThat(raw(0x51, "77" + "00".repeat(7))).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(raw(0x40, "01012B" + "30".repeat(16) + "00".repeat(7) + "02"))
        .isEqualTo(ResponseCode.WRONG_DATA);
  }

  private ResponseCode raw(int code, String hex) {
    return bench.execute(new ZhCommand(code, Octets.hex(hex))).code();
  }
}
