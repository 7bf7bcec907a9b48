package tachotwin.octet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tachotwin.vectors.Requirement;
import tachotwin.zh.dialect.Framing;

class CrcTest {
  private static final Octets CHECK = Octets.of("123456789".getBytes(StandardCharsets.US_ASCII));

  @Test
  @Requirement("SK-032")
  void sumOfNoOctetsIsTheStartValueInTheOctetsThatTheStandardPrints() {
    // Ж.1.1: CRC_IV = A56C, «байтовая последовательность: 6C A5»; A5A56C6C, «6C 6C A5 A5».
    assertThat(Crc.CRC16.of(Octets.EMPTY)).isEqualTo(Octets.hex("6CA5"));
    assertThat(Crc.CRC32.of(Octets.EMPTY)).isEqualTo(Octets.hex("6C6CA5A5"));
  }

  @Test
  void octetEqualToTheLowOctetOfTheRegisterOnlyShiftsIt() {
    // (register ^ 6C) & FF = 0 and table[0] = 0: A56C → 00A5; A5A56C6C → 00A5A56C.
    assertThat(Crc.CRC16.of(Octets.hex("6C"))).isEqualTo(Octets.hex("A500"));
    assertThat(Crc.CRC32.of(Octets.hex("6C"))).isEqualTo(Octets.hex("6CA5A500"));
  }

  @Test
  void oneBitOfDifferenceBringsInThePolynomial() {
    // (register ^ 6D) & FF = 1. Reflected 1021: table[1] = 1189, 00A5 ^ 1189 = 112C.
    // Reflected 04C11DB7: table[1] = 77073096, 00A5A56C ^ 77073096 = 77A295FA.
    assertThat(Crc.CRC16.of(Octets.hex("6D"))).isEqualTo(Octets.hex("2C11"));
    assertThat(Crc.CRC32.of(Octets.hex("6D"))).isEqualTo(Octets.hex("FA95A277"));
  }

  @Test
  void sumOfTheNineDigitsIsThatOfAnIndependentComputation() {
    // facts/crypto.md §5, reading (a): 9A8F and 4CAC9658, sent low octet first.
    assertThat(Crc.CRC16.of(CHECK)).isEqualTo(Octets.hex("8F9A"));
    assertThat(Crc.CRC32.of(CHECK)).isEqualTo(Octets.hex("5896AC4C"));
  }

  @Test
  void messageFollowedByItsSumLeavesAnEmptyRegister() {
    // Both have no final inversion, so the residue of message ‖ sum is zero.
    assertThat(Crc.CRC16.of(Octets.concat(CHECK, Crc.CRC16.of(CHECK))))
        .isEqualTo(Octets.hex("0000"));
    assertThat(Crc.CRC32.of(Octets.concat(CHECK, Crc.CRC32.of(CHECK))))
        .isEqualTo(Octets.hex("00000000"));
  }

  /** By fours and the rest, against the sum that is made bit by bit. */
  @Test
  void isTheSumOfAnyNumberOfOctets() {
    OctetWriter out = new OctetWriter();
    for (int i = 0; i < 20; i++) {
      for (Crc type : Crc.values()) {
        assertThat(type.of(out.toOctets())).isEqualTo(Framing.OWN.reading(type).of(out.toOctets()));
      }
      out.u8(0xFF - 41 * i & 0xFF);
    }
  }
}
