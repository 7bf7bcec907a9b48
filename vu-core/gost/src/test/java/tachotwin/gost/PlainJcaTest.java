package tachotwin.gost;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;

/** That the yardstick does the same work as what it is held against. */
class PlainJcaTest {
  @Test
  void signsAndVerifiesAsOurs() throws GeneralSecurityException {
    SigningKey key = Secrets.ofSeed(4).signingKey("bench", "jca");
    PlainJca plain = new PlainJca(key);
    Octets message = Octets.filled(0x33, 200);
    Octets theirs = Octets.of(plain.sign(message)).reversed();
    assertThat(key.verificationKey().verify(message, theirs)).isTrue();
    byte[] ours = key.sign(message).reversed().toByteArray();
    assertThat(plain.verify(message, ours)).isTrue();
    assertThat(plain.verify(message.from(1), ours)).isFalse();
  }
}
