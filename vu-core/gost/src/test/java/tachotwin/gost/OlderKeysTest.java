package tachotwin.gost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** Keys of 34.10-2001 and of all sets of 34.10-2012, made by OpenSSL. */
class OlderKeysTest {
  @Test
  void everySetOfParametersHasItsKey() {
    // 2001: A, B, C, XchA, XchB; 2012-256: the same and A to D of ТК 26; 2012-512: A, B, C.
    assertThat(OlderKey.all()).hasSize(5 + 9 + 3);
  }

  @ParameterizedTest
  @MethodSource("tachotwin.gost.OlderKey#all")
  void verifiesWhatOpenSslSigned(OlderKey row) throws DecodeException {
    VerificationKey key = row.key();
    List<KeyRecovery.Signed> signatures = row.signatures();
    for (int i = 0; i < signatures.size(); i++) {
      Octets message = signatures.get(i).message();
      Octets raw = signatures.get(i).signature().reversed();
      assertThat(key.scheme().hash(message)).isEqualTo(row.hashes().get(i));
      assertThat(key.verify(message, raw)).isTrue();
      assertThat(key.verify(message, raw)).as("by the tables").isTrue();
      assertThat(key.verify(Octets.concat(message, message), raw)).isFalse();
      assertThat(key.verify(message, Octets.filled(0, raw.length()))).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("tachotwin.gost.OlderKey#all")
  void readsAndVerifiesTheCertificate(OlderKey row) throws DecodeException {
    Certificate certificate = row.certificate();
    assertThat(certificate.key()).isEqualTo(row.key());
    assertThat(certificate.isSignedBy(certificate)).isTrue();
    assertThat(certificate.subject().name()).startsWith("Test ");
    Octets der = certificate.der();
    Octets changed = Octets.concat(der.slice(0, der.length() - 1), Octets.hex("FF"));
    assertThat(Certificate.decode(changed).isSignedBy(certificate)).isFalse();
    Octets padded = Octets.concat(der, Octets.filled(0xFF, 100));
    assertThat(Certificate.decodeAsFound(padded)).isEqualTo(certificate);
    assertThatExceptionOfType(DecodeException.class).isThrownBy(() -> Certificate.decode(padded));
  }

  @ParameterizedTest
  @MethodSource("tachotwin.gost.OlderKey#all")
  void findsTheOrderOfTheOctets(OlderKey row) throws DecodeException {
    KeyRecovery.Signed signed = row.signatures().get(0);
    Octets big = signed.signature();
    int half = big.length() / 2;
    Octets turned = Octets.concat(big.from(half), big.slice(0, half));
    VerificationKey key = row.key();
    assertThat(order(key, signed.message(), big)).contains(PairOrder.S_R_BIG);
    assertThat(order(key, signed.message(), big.reversed())).contains(PairOrder.R_S_LITTLE);
    assertThat(order(key, signed.message(), turned)).contains(PairOrder.R_S_BIG);
    assertThat(order(key, signed.message(), turned.reversed())).contains(PairOrder.S_R_LITTLE);
    assertThat(order(key, signed.signature(), big)).isEmpty();
    assertThat(order(key, signed.message(), big.from(1))).isEmpty();
  }

  private static Optional<PairOrder> order(VerificationKey key, Octets message, Octets raw) {
    return key.reading(message, raw).map(SignatureReading::order);
  }

  @ParameterizedTest
  @MethodSource("tachotwin.gost.OlderKey#all")
  void recoversTheKeyFromTwoSignatures(OlderKey row) throws DecodeException {
    KeyRecovery.Maker maker = KeyRecovery.maker(row.signatures()).orElseThrow();
    assertThat(maker.key().isSamePoint(row.key())).isTrue();
    assertThat(maker.key().keyId()).isEqualTo(row.key().keyId());
    assertThat(maker.made()).containsExactly(0, 1);
    assertThat(maker.reading())
        .isEqualTo(new SignatureReading(row.key().scheme(), PairOrder.S_R_BIG, false));
  }

  @ParameterizedTest
  @MethodSource("tachotwin.gost.OlderKey#all")
  void theKeyIsAmongTheCandidatesOfOneSignature(OlderKey row) throws DecodeException {
    KeyRecovery.Signed signed = row.signatures().get(0);
    VerificationKey key = row.key();
    List<VerificationKey> candidates =
        KeyRecovery.candidates(
            signed,
            new SignatureReading(key.scheme(), PairOrder.S_R_BIG, false),
            key.curve().equation());
    assertThat(candidates).anyMatch(key::isSamePoint).hasSizeLessThanOrEqualTo(8);
    for (VerificationKey one : candidates) {
      assertThat(one.verify(signed.message(), signed.signature().reversed())).isTrue();
    }
  }

  @Test
  void tellsTheSignaturesOfOneKeyFromTheOthers() {
    List<OlderKey> rows = OlderKey.all().toList();
    List<KeyRecovery.Signed> first = rows.get(0).signatures();
    List<KeyRecovery.Signed> second = rows.get(1).signatures();
    assertThat(KeyRecovery.maker(List.of(second.get(0), first.get(0), first.get(1))))
        .hasValueSatisfying(maker -> assertThat(maker.made()).containsExactly(1, 2));
    assertThat(KeyRecovery.maker(List.of(first.get(0), second.get(0)))).isEmpty();
    assertThat(KeyRecovery.maker(List.of(first.get(0), first.get(0)))).isEmpty();
    assertThat(KeyRecovery.maker(List.of(first.get(0)))).isEmpty();
    assertThat(KeyRecovery.maker(List.of())).isEmpty();
    KeyRecovery.Signed zeros = new KeyRecovery.Signed(Octets.EMPTY, Octets.filled(0, 64));
    KeyRecovery.Signed ones = new KeyRecovery.Signed(Octets.EMPTY, Octets.filled(0xFF, 64));
    KeyRecovery.Signed odd = new KeyRecovery.Signed(Octets.EMPTY, Octets.filled(0xFF, 63));
    assertThat(KeyRecovery.maker(List.of(zeros, ones, odd))).isEmpty();
  }

  @Test
  void writesAKeyOf2001AsItStoodInTheCertificate() throws DecodeException {
    VerificationKey key = OlderKey.all().findFirst().orElseThrow().key();
    assertThat(VerificationKey.ofPem(key.toPem())).isEqualTo(key);
    assertThat(key.curve()).isEqualTo(Curve.CRYPTOPRO_A);
  }
}
