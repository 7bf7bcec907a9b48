package tachotwin.gost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachotwin.octet.Octets;

class StreebogTest {
  static Stream<GostVector> hashes() {
    return GostVector.of("streebog-256", "streebog-512");
  }

  static Stream<GostVector> macs() {
    return GostVector.of("hmac-streebog-256", "hmac-streebog-512");
  }

  @ParameterizedTest
  @MethodSource("hashes")
  void hashesAsPublished(GostVector vector) {
    Octets message = vector.octets("msg");
    boolean is256 = vector.text("alg").endsWith("256");
    assertThat(is256 ? Streebog.hash256(message) : Streebog.hash512(message))
        .isEqualTo(vector.octets("hash"));
  }

  @ParameterizedTest
  @MethodSource("macs")
  void authenticatesAsPublished(GostVector vector) {
    Octets key = vector.octets("key");
    Octets message = vector.octets("msg");
    boolean is256 = vector.text("alg").endsWith("256");
    assertThat(is256 ? Streebog.hmac256(key, message) : Streebog.hmac512(key, message))
        .isEqualTo(vector.octets("mac"));
  }

  @ParameterizedTest
  @MethodSource("hashes")
  void hashesPartsAsOneMessage(GostVector vector) {
    Octets message = vector.octets("msg");
    int cut = message.length() / 3;
    assertThat(Streebog.hash256(message.slice(0, cut), message.from(cut)))
        .isEqualTo(Streebog.hash256(message));
  }

  @Test
  void hashesAStreamAndBeginsAnew() {
    Octets message = Octets.filled(0x5A, 1000);
    Streebog.Digest digest = new Streebog.Digest();
    for (int round = 0; round < 2; round++) {
      for (int at = 0; at < 1000; at += 8) {
        digest.update(message.toByteArray(), at, 8);
      }
      assertThat(digest.finish()).isEqualTo(Streebog.hash256(message));
    }
    digest.update(message);
    assertThat(digest.finish()).isEqualTo(Streebog.hash256(message));
  }
}
