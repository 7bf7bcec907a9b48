package tachotwin.gost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;

class SecretsTest {
  private final Secrets secrets = Secrets.ofSeed(0x0102030405060708L);

  /** Design, repeatable secrets: HMAC(seed, owner ‖ 00 ‖ purpose ‖ 00 ‖ counter ‖ block). */
  @Test
  void drawsByTheFormula() {
    Octets seed = Octets.hex("0102030405060708");
    // "карта" in UTF-8, 00, "RNDC", 00, counter 5 in 8 octets, block 0 and 1 in 4 octets.
    String message = "D0BAD0B0D180D182D0B0 00 524E4443 00 0000000000000005 ";
    Octets first = Streebog.hmac256(seed, Octets.hex(message + "00000000"));
    Octets second = Streebog.hmac256(seed, Octets.hex(message + "00000001"));
    assertThat(secrets.draw("карта", "RNDC", 5, 40))
        .isEqualTo(Octets.concat(first, second).slice(0, 40));
  }

  @Test
  void drawsTheSameForTheSameQuestionOnly() {
    Octets drawn = secrets.draw("block", "RNDB", 1, 8);
    assertThat(secrets.draw("block", "RNDB", 1, 8)).isEqualTo(drawn);
    assertThat(secrets.draw("block", "RNDB", 2, 8)).isNotEqualTo(drawn);
    assertThat(secrets.draw("block", "RNDC", 1, 8)).isNotEqualTo(drawn);
    assertThat(secrets.draw("blockR", "NDB", 1, 8)).isNotEqualTo(drawn);
    assertThat(Secrets.ofSeed(1).draw("block", "RNDB", 1, 8)).isNotEqualTo(drawn);
    assertThat(secrets.draw("block", "RNDB", 1, 0)).isEqualTo(Octets.EMPTY);
  }

  @Test
  void givesEachOwnerAKeyOfItsOwn() {
    Octets key = secrets.signingKey("block", "signature").encoded();
    assertThat(secrets.signingKey("block", "signature").encoded()).isEqualTo(key);
    assertThat(secrets.signingKey("card", "signature").encoded()).isNotEqualTo(key);
    assertThat(secrets.signingKey("block", "session").encoded()).isNotEqualTo(key);
  }
}
