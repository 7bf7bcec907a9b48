package tachotwin.gost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

class CertificateTest {
  private static final String TEST_256 = "id-GostR3410-2001-TestParamSet";
  private static final String TEST_512 = "id-tc26-gost-3410-2012-512-paramSetTest";

  private final Bench bench = new Bench(1);
  private final Certificate ca = bench.authority().certificate();
  private final Certificate block = bench.certify(Bench.block(), bench.key("block"));

  @Test
  void holdsWhatItWasIssuedFor() {
    assertThat(block.subject()).isEqualTo(Bench.block());
    assertThat(block.key()).isEqualTo(bench.key("block").verificationKey());
    assertThat(block.notBefore()).isEqualTo(Bench.FROM);
    assertThat(block.notAfter()).isEqualTo(Bench.UNTIL);
    assertThat(block.privateKeyUntil()).isEqualTo(Bench.KEY_UNTIL);
    assertThat(block.serialNumber()).isEqualTo("02");
    assertThat(block.isAuthority()).isFalse();
    assertThat(ca.isAuthority()).isTrue();
    assertThat(ca.serialNumber()).isEqualTo("01");
    assertThat(ca.subject()).isEqualTo(new Subject(0, "", "Удостоверяющий центр"));
    // 2026-01-01 and 30 years of 365 days: after 2049, hence GeneralizedTime.
    assertThat(ca.notAfter()).isEqualTo(SimInstant.parse("2055-12-25T00:00:00Z"));
  }

  @Test
  void isSignedByItsAuthorityOnly() {
    assertThat(block.isSignedBy(ca)).isTrue();
    assertThat(ca.isSignedBy(ca)).isTrue();
    assertThat(block.isSignedBy(block)).isFalse();
    assertThat(block.isSignedBy(new Bench(2).authority().certificate())).isFalse();
    assertThat(ca.isSignedBy(block)).isFalse();
  }

  @Test
  void isValidFromItsFirstToItsLastSecond() {
    assertThat(block.isValidAt(SimInstant.parse("2025-12-31T23:59:59Z"))).isFalse();
    assertThat(block.isValidAt(Bench.FROM)).isTrue();
    assertThat(block.isValidAt(Bench.UNTIL)).isTrue();
    assertThat(block.isValidAt(SimInstant.parse("2041-01-01T00:00:00Z"))).isFalse();
  }

  @Test
  void isTheSameForTheSameSeedAndOrder() {
    Bench again = new Bench(1);
    assertThat(again.authority().certificate()).isEqualTo(ca);
    assertThat(again.certify(Bench.block(), again.key("block")).der()).isEqualTo(block.der());
  }

  @Test
  void isReadBackFromDerAndPem() throws DecodeException {
    // What was read before is told as it was; this way always reads anew.
    assertThat(Certificate.decodeAsFound(block.der())).isEqualTo(block);
    assertThat(Certificate.decode(block.der())).isEqualTo(block);
    assertThat(Certificate.ofPem(block.toPem())).isEqualTo(block);
    assertThat(Certificate.ofPem("text\r\n" + block.toPem().replace("\n", "\r\n") + "text"))
        .isEqualTo(block);
    assertThat(block.toPem()).startsWith("-----BEGIN CERTIFICATE-----\nMII");
  }

  @Test
  void refusesAnyChangedOctet() {
    Changed.octetsOf(block.der())
        .forEach(wrong -> assertThat(accepted(wrong)).as("%s", wrong).isFalse());
  }

  private boolean accepted(Octets der) {
    try {
      return Certificate.decode(der).isSignedBy(ca);
    } catch (DecodeException e) {
      return false;
    }
  }

  @Test
  void refusesOctetsThatAreNoCertificate() throws DecodeException {
    refused(Octets.EMPTY);
    refused(Octets.hex("3000"));
    refused(Octets.hex("0500"));
    refused(Octets.concat(block.der(), Octets.hex("00")));
    for (int length = 0; length < block.der().length(); length += 7) {
      refused(block.der().slice(0, length));
    }
    // the same certificate with an indefinite length is no DER
    refused(Octets.concat(Octets.hex("3080"), block.der().from(4), Octets.hex("0000")));
    assertThatExceptionOfType(DecodeException.class).isThrownBy(() -> Certificate.ofPem("text"));
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> Certificate.ofPem(block.toPem().replace("MII", "M?I")));
  }

  private static void refused(Octets der) {
    assertThatExceptionOfType(DecodeException.class).isThrownBy(() -> Certificate.decode(der));
  }

  @Test
  void refusesNestingWithoutEnd() {
    refused(Octets.filled(0x30, 100_000));
    Octets deep = Octets.hex("3080".repeat(50_000));
    refused(deep);
  }

  @Test
  void refusesAnUnknownCriticalExtension() {
    ASN1ObjectIdentifier unknown = new ASN1ObjectIdentifier("1.2.3.4");
    Extension critical = new Extension(unknown, true, new DEROctetString(new byte[0]));
    Extension other = new Extension(unknown, false, new DEROctetString(new byte[0]));
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> CertificateExtensions.decode(new Extensions(critical), true));
    assertThatNoException()
        .isThrownBy(() -> CertificateExtensions.decode(new Extensions(other), true));
  }

  @Test
  void carriesKeysOf512Bits() throws DecodeException {
    SigningKey key = bench.secrets().signingKey("long", "signature", Curve.TC26_512_A);
    Certificate certificate = bench.certify(Bench.server(), key);
    assertThat(Certificate.decode(certificate.der()).key()).isEqualTo(key.verificationKey());
    assertThat(certificate.isSignedBy(ca)).isTrue();
  }

  @Test
  void refusesTermsThatEndBeforeTheyBegin() {
    VerificationKey key = bench.key("block").verificationKey();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                bench.authority().issue(Bench.block(), key, Bench.UNTIL, Bench.FROM, Bench.UNTIL));
  }

  /** RFC 9215, D.2: certificate, request and key on id-tc26-gost-3410-2012-256-paramSetA. */
  @Test
  void readsTheCertificateOfTheRfc() throws DecodeException {
    GostVector vector = rfc9215("id-tc26-gost-3410-2012-256-paramSetA").orElseThrow();
    Certificate certificate = Certificate.decode(vector.octets("cert"));
    CertificateRequest request = CertificateRequest.decode(vector.octets("csr"));
    SigningKey key = new SigningKey(Curve.TC26_256_A, vector.number("d"));

    assertThat(certificate.key()).isEqualTo(key.verificationKey());
    assertThat(certificate.isSignedBy(certificate)).isTrue();
    assertThat(certificate.subject()).isEqualTo(new Subject(Subject.NOT_TOLD, "", "Example"));
    assertThat(certificate.notBefore()).isEqualTo(SimInstant.parse("2001-01-01T00:00:00Z"));
    assertThat(certificate.notAfter()).isEqualTo(SimInstant.parse("2050-12-31T00:00:00Z"));
    assertThat(certificate.privateKeyUntil()).isEqualTo(certificate.notAfter());
    assertThat(request.key()).isEqualTo(key.verificationKey());
    assertThat(request.isSelfSigned()).isTrue();
  }

  @Test
  void refusesACurveThatItDoesNotKnow() {
    refused(rfc9215(TEST_512).orElseThrow().octets("cert"));
  }

  static Stream<Arguments> signedOfRfc9215() {
    return GostVector.of("x509")
        .flatMap(row -> Stream.of("csr", "cert", "crl").map(part -> Arguments.of(row, part)));
  }

  /** RFC 9215, D.1 to D.3: each is SEQUENCE { signed, algorithm, BIT STRING of s ‖ r }. */
  @ParameterizedTest
  @MethodSource("signedOfRfc9215")
  void verifiesEverySignatureOfTheRfc(GostVector row, String part) throws DecodeException {
    Curve curve = curveOf(row.text("paramset"));
    VerificationKey key = new SigningKey(curve, row.number("d")).verificationKey();
    ASN1Sequence parts =
        Der.decode(row.octets(part), part, "RFC 9215, D", value -> ASN1Sequence.getInstance(value));
    Octets signed = Der.encode(parts.getObjectAt(0));
    Octets signature =
        Octets.of(ASN1BitString.getInstance(parts.getObjectAt(2)).getOctets()).reversed();
    assertThat(key.verify(signed, signature)).isTrue();
    assertThat(key.verify(signed.from(1), signature)).isFalse();
  }

  /** The curves of D.1 and D.3 are those of the examples of GOST R 34.10-2012, which print them. */
  private static Curve curveOf(String parameterSet) {
    return switch (parameterSet) {
      case TEST_256 -> GostVector.of("gost3410-2012-256").findFirst().orElseThrow().curve();
      case TEST_512 -> GostVector.of("gost3410-2012-512").findFirst().orElseThrow().curve();
      default -> Curve.TC26_256_A;
    };
  }

  private static Optional<GostVector> rfc9215(String parameterSet) {
    return GostVector.of("x509")
        .filter(vector -> vector.text("paramset").equals(parameterSet))
        .findFirst();
  }
}
