package tachotwin.gost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;

class KdfTest {
  @Test
  void derivesOneKeyAsPublished() {
    GostVector.of("kdf-gostr3411-2012-256")
        .forEach(
            vector ->
                assertThat(
                        Kdf.kdf256(
                            vector.octets("key"), vector.octets("label"), vector.octets("seed")))
                    .isEqualTo(vector.octets("out")));
  }

  @Test
  void derivesATreeAsPublished() {
    GostVector.of("kdf-tree-gostr3411-2012-256")
        .forEach(
            vector ->
                assertThat(
                        Kdf.tree(
                            vector.octets("key"),
                            vector.octets("label"),
                            vector.octets("seed"),
                            64))
                    .isEqualTo(vector.octets("out")));
  }

  /** RFC 7836, 4.5: K(2) = HMAC(K, 02 ‖ label ‖ 00 ‖ seed ‖ L), here L = 1024 bits = 04 00. */
  @Test
  void putsTheLengthInBitsIntoEachBlock() {
    Octets key = Octets.filled(7, 32);
    Octets label = Octets.hex("26bdb878");
    Octets seed = Octets.hex("af21434145656378");
    assertThat(Kdf.tree(key, label, seed, 128).slice(32, 64))
        .isEqualTo(
            Streebog.hmac256(
                key, Octets.hex("02"), label, Octets.hex("00"), seed, Octets.hex("0400")));
  }

  @Test
  void refusesMoreBlocksThanOneOctetCounts() {
    Octets key = Octets.filled(7, 32);
    assertThat(Kdf.tree(key, key, key, 8160).length()).isEqualTo(8160);
    assertThatIllegalArgumentException().isThrownBy(() -> Kdf.tree(key, key, key, 8161));
    assertThatIllegalArgumentException().isThrownBy(() -> Kdf.tree(key, key, key, 0));
  }
}
