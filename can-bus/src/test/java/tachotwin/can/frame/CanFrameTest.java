package tachotwin.can.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;
import tachotwin.vectors.Requirement;

class CanFrameTest {
  @Test
  @Requirement({"CN-001", "CN-002"})
  void identifierIsPriorityGroupAndAddresses() {
    // Б.3.3.1: TCO1 65132 = FE6C, priority 3 = 011 → 0C FE 6C EE; RQST 59904 = EA00 is PDU1, so its
    // PS is the destination: 18 EA EE 17.
    CanFrame tco1 = CanFrame.of(3, 65_132, 0xEE, CanFrame.GLOBAL, Octets.EMPTY);
    assertThat(tco1.id()).isEqualTo(0x0CFE6CEE);
    assertThat(tco1.destination()).isEqualTo(CanFrame.GLOBAL);
    CanFrame request = CanFrame.of(6, 59_904, 0x17, 0xEE, Octets.hex("ECFE00"));
    assertThat(request.id()).isEqualTo(0x18EAEE17);
    assertThat(request.pgn()).isEqualTo(59_904);
    assertThat(request.destination()).isEqualTo(0xEE);
    assertThat(request.source()).isEqualTo(0x17);
    // Б.3.3.2: PF 239 = EF is PDU1 (an address), PF 240 = F0 is PDU2 (to all).
    assertThat(new CanFrame(0x18EF1234, Octets.EMPTY).pgn()).isEqualTo(0xEF00);
    assertThat(new CanFrame(0x18EF1234, Octets.EMPTY).destination()).isEqualTo(0x12);
    assertThat(new CanFrame(0x18F01234, Octets.EMPTY).pgn()).isEqualTo(0xF012);
    assertThat(new CanFrame(0x18F01234, Octets.EMPTY).destination()).isEqualTo(0xFF);
  }

  @Test
  void refusesWhatCannotBeOnTheBus() {
    assertThatThrownBy(() -> new CanFrame(1 << 29, Octets.EMPTY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CanFrame(0, Octets.filled(0, 9)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
