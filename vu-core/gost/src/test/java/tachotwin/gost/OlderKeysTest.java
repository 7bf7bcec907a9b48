package tachotwin.gost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
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

  /** GOST R 34.10-2012, A.1 (RFC 7091, 7.1): key, hash and signature of the example. */
  @Test
  void verifiesTheExampleOfTheStandardOnItsCurve() {
    BigInteger x =
        new BigInteger("7F2B49E270DB6D90D8595BEC458B50C58585BA1D4E9B788F6689DBD8E56FD80B", 16);
    BigInteger y =
        new BigInteger("26F1B489D6701DD185C8413A977B3CBBAF64D1C593D26627DFFB101A87FF77DA", 16);
    VerificationKey key =
        new VerificationKey(Curve.TEST, Curve.TEST.domain().getCurve().createPoint(x, y));
    Octets hash =
        Octets.hex("2DFBC1B372D89A1188C09C52E0EEC61FCE52032AB1022E8E67ECE6672B043EE5").reversed();
    Octets s = Octets.hex("01456C64BA4642A1653C235A98A60249BCD6D3F746B631DF928014F6C5BF9C40");
    Octets r = Octets.hex("41AA28D2F1AB148280CD9ED56FEDA41974053554A42767B83AD043FD39DC0493");
    assertThat(key.verifyHash(hash, Octets.concat(s, r).reversed())).isTrue();
    assertThat(key.verifyHash(hash, Octets.concat(r, s).reversed())).isFalse();
  }

  /** Made by OpenSSL with gost-engine on parameters 0. */
  @Test
  void recoversAKeyOfTheCurveOfTheExample() throws DecodeException {
    VerificationKey key =
        VerificationKey.ofDer(
            Octets.hex(
                "3063301C06062A8503020213301206072A85030202230006072A850302021E01"
                    + "03430004401E12AB25B391C1818056909F6730FE25FF0ABDD68F674EE7563F93"
                    + "BF7E99F9770F3AAC2B56E6FCFC82551742F8ECCC6EBC8E55A612D5C60A64AB97"
                    + "7787371152"));
    List<KeyRecovery.Signed> signed =
        List.of(
            new KeyRecovery.Signed(
                Octets.hex("01"),
                Octets.hex(
                    "EF7C4034A517AE21BEB9C544CD4C1FCFBD0A592181CB81E342BC8CCED7CC7A15"
                        + "ED86633D22294AC2C19CA9887D43A053F817A528EFC6DD8678BCA60DE2B75C3F")),
            new KeyRecovery.Signed(
                Octets.hex("02"),
                Octets.hex(
                    "E57E108FB108FC25787C464B490382C48F1A3A42AFDF2747935EA7FEDBD3984C"
                        + "8BCF3A6271BBC0C52B2BD1B1A0614DF3D009C6BD0161E44B36E9474D2B753830")));
    assertThat(key.reading(signed.get(0).message(), signed.get(0).signature())).isPresent();
    assertThat(KeyRecovery.maker(signed).orElseThrow().key().isSamePoint(key)).isTrue();
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
