package tachotwin.can.pgn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tachotwin.can.frame.CanFrame;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/** Golden octets are frames logged on real vehicles (facts/can.md, fieldFrames) and table sums. */
class ParameterGroupsTest {
  @Test
  void tco1OfARealClusterReadsAsWorkMovingAt58KilometresAnHour() throws DecodeException {
    // 18FE6CEE 7A 10 80 10 FF FF 32 3A: 7A = 01 111 010 → moving, driver 2 NA, driver 1 work;
    // 10 → card 1 present; 10 → performance 01; 3A32 / 256 = 58.195 km/h.
    Tco1 read = Tco1.decode(Octets.hex("7A108010FFFF323A"));
    assertThat(read.driver1()).isEqualTo(2);
    assertThat(read.driver2()).isEqualTo(7);
    assertThat(read.motion()).isEqualTo(1);
    assertThat(read.card1()).isEqualTo(1);
    assertThat(read.performance()).isEqualTo(1);
    assertThat(read.speed() / 256.0).isBetween(58.19, 58.20);
  }

  @Test
  void tco1IsBuiltBitByBit() throws DecodeException {
    // Table Б.70. Octet 1: motion 01, driver 2 rest 000, driver 1 drive 011 → 43. Octet 2:
    // overspeed
    // 01, card 1 01, time state 0010 → 52. Octet 3: 11, card 2 00, 0000 → C0. Octet 4: event 01 →
    // 01.
    // Shaft 1000 rpm = 8000 = 1F40 → 40 1F. Speed 80.5 km/h = 20608 = 5080 → 80 50.
    Tco1 tco1 = new Tco1(3, 0, 1, 2, 1, 1, 0, 0, 1, 0, 0, 0, 8000, 20_608);
    assertThat(tco1.toOctets()).isEqualTo(Octets.hex("43 52 C0 01 401F 8050"));
    assertThat(Tco1.decode(tco1.toOctets())).isEqualTo(tco1);
  }

  @Test
  void timeAndDateOfARealLog() throws DecodeException {
    // 18FEE6EE EC 0B 0E 05 57 23 7D 7F: 236/4 = 59 s, 11 min, 14 h, May, (87+3)/4 = 22, 1985+35.
    Octets logged = Octets.hex("EC0B0E0557237D7F");
    TimeDate read = TimeDate.decode(logged);
    assertThat(read.time()).isEqualTo(SimInstant.parse("2020-05-22T14:11:59Z"));
    assertThat(read.offsetMinutes()).isEqualTo(120);
    assertThat(read.toOctets()).isEqualTo(logged);
    assertThatThrownBy(() -> TimeDate.decode(Octets.hex("EC0B0E0D57237D7F")))
        .isInstanceOf(DecodeException.class);
  }

  @Test
  void distanceOfARealLog() throws DecodeException {
    // 18FEC1EE 1D 96 04 00 twice: 0004961D = 300 573 steps of 5 m = 1 502.865 km.
    Octets logged = Octets.hex("1D9604001D960400");
    VehicleDistance read = VehicleDistance.decode(logged);
    assertThat(read.total() * 5).isEqualTo(1_502_865);
    assertThat(read.toOctets()).isEqualTo(logged);
  }

  @Test
  void engineSpeedOfARealLog() throws DecodeException {
    // 0CF00400 50 7D 82 48 11 00 F0 83: 1148 / 8 = 553 rpm.
    assertThat(EngineSpeed.decode(Octets.hex("507D82481100F083")).rpm8() / 8).isEqualTo(553);
  }

  @Test
  void requestAndAcknowledgementCarryTheGroupLeastSignificantFirst() throws DecodeException {
    // 65260 = 00FEEC → EC FE 00. Table Б.54: 01 NACK, FF FF FF, requester 17, group.
    assertThat(new PgnRequest(65_260).toOctets()).isEqualTo(Octets.hex("ECFE00"));
    assertThat(PgnRequest.decode(Octets.hex("ECFE00FFFFFFFFFF")).pgn()).isEqualTo(65_260);
    assertThat(new Acknowledgement(1, 0x17, 65_260).toOctets())
        .isEqualTo(Octets.hex("01FFFFFF17ECFE00"));
  }

  @Test
  void decodersThrowNothingButDecodeException() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(9)];
      random.nextBytes(bytes);
      for (Pgn group : Pgn.values()) {
        CanFrame frame = CanFrame.of(6, group.number(), 0x17, 0xEE, Octets.of(bytes));
        assertThat(Pgn.describe(frame).fields()).isNotEmpty();
      }
    }
  }
}
