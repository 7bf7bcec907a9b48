package tachotwin.gost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

class KuznyechikTest {
  private static final Octets KEY =
      Octets.hex("8899aabbccddeeff0011223344556677fedcba98765432100123456789abcdef");

  static Stream<GostVector> blocks() {
    return GostVector.of("kuznyechik-ecb");
  }

  static Stream<GostVector> counters() {
    return GostVector.of("kuznyechik-ctr");
  }

  static Stream<GostVector> macs() {
    return GostVector.of("kuznyechik-omac");
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void encryptsBlocksAsPublished(GostVector vector) {
    assertThat(Kuznyechik.ecb(vector.octets("key"), vector.octets("pt")))
        .isEqualTo(vector.octets("ct"));
  }

  @ParameterizedTest
  @MethodSource("counters")
  void encryptsAndDecryptsInCounterModeAsPublished(GostVector vector) {
    Octets key = vector.octets("key");
    Octets iv = vector.octets("iv");
    assertThat(Kuznyechik.ctr(key, iv, vector.octets("pt"))).isEqualTo(vector.octets("ct"));
    assertThat(Kuznyechik.ctr(key, iv, vector.octets("ct"))).isEqualTo(vector.octets("pt"));
  }

  @ParameterizedTest
  @MethodSource("macs")
  void authenticatesAsPublished(GostVector vector) {
    Octets mac = vector.octets("mac");
    assertThat(Kuznyechik.cmac(vector.octets("key"), vector.octets("msg"), mac.length()))
        .isEqualTo(mac);
  }

  /** GOST R 34.13, 5.2.1: block i of the gamma is E(IV ‖ 0…0 + i), also beyond 4096 octets. */
  @Test
  void countsOnInCounterModeAfter256Blocks() {
    Octets iv = Octets.hex("1234567890abcef0");
    OctetWriter counters = new OctetWriter();
    for (int i = 0; i < 300; i++) {
      counters.octets(iv).i64(i);
    }
    assertThat(Kuznyechik.ctr(KEY, iv, Octets.filled(0, 300 * Kuznyechik.BLOCK)))
        .isEqualTo(Kuznyechik.ecb(KEY, counters.toOctets()));
  }

  @Test
  void keepsTheKeyForManyMacs() {
    Kuznyechik.Cmac mac = new Kuznyechik.Cmac(KEY);
    for (int length = 0; length < 40; length++) {
      Octets message = Octets.filled(length, length);
      mac.update(message.toByteArray(), 0, length);
      assertThat(mac.finish()).isEqualTo(Kuznyechik.cmac(KEY, message, 16));
    }
  }

  @Test
  void refusesSizesThatTheCipherDoesNotHave() {
    Octets iv = Octets.filled(0, 8);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Kuznyechik.ctr(KEY.from(1), iv, Octets.EMPTY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Kuznyechik.ctr(KEY, iv.from(1), Octets.EMPTY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Kuznyechik.ecb(KEY, Octets.filled(0, 17)));
    assertThatIllegalArgumentException().isThrownBy(() -> Kuznyechik.cmac(KEY, Octets.EMPTY, 17));
  }
}
