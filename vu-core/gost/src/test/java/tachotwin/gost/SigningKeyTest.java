package tachotwin.gost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

class SigningKeyTest {
  private static final Octets MESSAGE = Octets.hex("0102030405");
  private final SigningKey key = Secrets.ofSeed(1).signingKey("block", "signature");

  static Stream<GostVector> signatures() {
    return GostVector.of("gost3410-2012-256", "gost3410-2012-512");
  }

  static Stream<GostVector> agreements() {
    return GostVector.of("vko-256");
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void signsAsPublishedWithThePublishedK(GostVector vector) {
    Curve curve = vector.curve();
    SigningKey signer = new SigningKey(curve, vector.number("d"));
    Octets signature =
        Octets.concat(
            curve.littleEndian(vector.number("r")), curve.littleEndian(vector.number("s")));

    assertThat(signer.verificationKey().encoded())
        .isEqualTo(
            Octets.concat(
                curve.littleEndian(vector.number("qx")), curve.littleEndian(vector.number("qy"))));
    assertThat(signer.signHash(hash(vector, curve), vector.number("k"))).contains(signature);
    assertThat(signer.verificationKey().verifyHash(hash(vector, curve), signature)).isTrue();
  }

  /** The rows print either the hash's octets or the number e, which is the octets reversed. */
  private static Octets hash(GostVector vector, Curve curve) {
    return vector.has("hash") ? vector.octets("hash") : curve.littleEndian(vector.number("e"));
  }

  @ParameterizedTest
  @MethodSource("agreements")
  void agreesOnKeysAsPublished(GostVector vector) throws DecodeException {
    SigningKey a = SigningKey.decode(vector.octets("prv_a"));
    SigningKey b = SigningKey.decode(vector.octets("prv_b"));
    assertThat(a.verificationKey().encoded()).isEqualTo(vector.octets("pub_a"));
    assertThat(b.verificationKey().encoded()).isEqualTo(vector.octets("pub_b"));
    assertThat(a.agree(b.verificationKey(), vector.octets("ukm"))).isEqualTo(vector.octets("out"));
    VerificationKey peer = VerificationKey.decode(vector.octets("pub_a"));
    for (String way : List.of("without a table of the point's multiples", "with it")) {
      assertThat(b.agree(peer, vector.octets("ukm"))).as(way).isEqualTo(vector.octets("out"));
    }
  }

  @Test
  void refusesAUkmThatMakesNoKey() {
    Octets order =
        key.verificationKey().curve().littleEndian(key.verificationKey().curve().order());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> key.agree(key.verificationKey(), order))
        .withMessage("a ukm that is a multiple of the order");
  }

  /** By the table of its multiples and by Bouncy Castle's own way, which has none. */
  @Test
  void multipliesTheGroupsPointAsBouncyCastleDoes() {
    for (Curve curve : List.of(Curve.TC26_256_A, Curve.TC26_512_A)) {
      BigInteger last = curve.order().subtract(BigInteger.ONE);
      for (BigInteger m : List.of(BigInteger.ONE, BigInteger.TWO, last, last.shiftRight(7))) {
        assertThat(curve.multipleOfBase(m).normalize())
            .isEqualTo(curve.domain().getG().multiply(m).normalize());
      }
    }
  }

  @Test
  void agreesOnTheSameKeyOnBothSidesWithAUkmOf16Octets() {
    SigningKey peer = Secrets.ofSeed(1).signingKey("card", "signature");
    Octets ukm = Octets.hex("000102030405060708090A0B0C0D0E0F");
    Octets agreed = key.agree(peer.verificationKey(), ukm);
    assertThat(peer.agree(key.verificationKey(), ukm))
        .isEqualTo(agreed)
        .hasToString(agreed.toHex());
    assertThat(peer.agree(key.verificationKey(), ukm.reversed())).isNotEqualTo(agreed);
  }

  @Test
  void signsTheSameMessageWithTheSameOctets() {
    Octets first = key.sign(MESSAGE);
    SigningKey again = Secrets.ofSeed(1).signingKey("block", "signature");
    assertThat(again.sign(MESSAGE)).isEqualTo(first);
    assertThat(first.length()).isEqualTo(64);
    assertThat(again.verificationKey().verify(MESSAGE, first)).isTrue();
  }

  /** One k for two messages would give the private key away; r comes of k alone. */
  @Test
  void takesAnotherKForEachMessageAndEachKey() {
    Octets r = key.sign(MESSAGE).slice(0, 32);
    SigningKey other = Secrets.ofSeed(2).signingKey("block", "signature");
    assertThat(key.sign(Octets.hex("0102030406")).slice(0, 32)).isNotEqualTo(r);
    assertThat(other.sign(MESSAGE).slice(0, 32)).isNotEqualTo(r);
  }

  @Test
  void signsOnTheCurveOf512BitsToo() {
    SigningKey long512 = Secrets.ofSeed(1).signingKey("block", "signature", Curve.TC26_512_A);
    Octets signature = long512.sign(MESSAGE);
    assertThat(signature.length()).isEqualTo(128);
    assertThat(long512.verificationKey().verify(MESSAGE, signature)).isTrue();
    assertThat(long512.verificationKey().verify(MESSAGE, key.sign(MESSAGE))).isFalse();
  }

  @Test
  void refusesASignatureWithAnyOctetChanged() {
    Octets signature = key.sign(MESSAGE);
    Changed.octetsOf(signature)
        .forEach(
            wrong ->
                assertThat(key.verificationKey().verify(MESSAGE, wrong)).as("%s", wrong).isFalse());
    assertThat(key.verificationKey().verify(Octets.hex("0102030406"), signature)).isFalse();
  }

  @Test
  void refusesMalformedSignaturesWithoutThrowing() {
    VerificationKey verifier = key.verificationKey();
    Octets signature = key.sign(MESSAGE);
    Octets q = Curve.TC26_256_A.littleEndian(Curve.TC26_256_A.order());
    assertThat(verifier.verify(MESSAGE, Octets.EMPTY)).isFalse();
    assertThat(verifier.verify(MESSAGE, signature.from(1))).isFalse();
    assertThat(verifier.verify(MESSAGE, Octets.filled(0, 64))).isFalse();
    assertThat(verifier.verify(MESSAGE, Octets.filled(0xFF, 64))).isFalse();
    assertThat(verifier.verify(MESSAGE, Octets.concat(q, q))).isFalse();
    assertThat(verifier.verify(MESSAGE, signature.reversed())).as("s‖r big-endian").isFalse();
    assertThat(verifier.verifyHash(MESSAGE, signature)).as("no hash").isFalse();
  }

  @Test
  void readsItsKeysBack() throws DecodeException {
    assertThat(SigningKey.decode(key.encoded()).sign(MESSAGE)).isEqualTo(key.sign(MESSAGE));
    assertThat(VerificationKey.decode(key.verificationKey().encoded()))
        .isEqualTo(key.verificationKey());
    assertThat(key.verificationKey().keyId())
        .isEqualTo(Streebog.hash256(key.verificationKey().encoded()).slice(0, 16));
  }

  @Test
  void refusesPrivateKeysOutsideTheGroup() {
    Octets q = Curve.TC26_256_A.littleEndian(Curve.TC26_256_A.order());
    for (Octets wrong :
        new Octets[] {Octets.EMPTY, Octets.filled(0, 32), q, Octets.filled(1, 33)}) {
      assertThatExceptionOfType(DecodeException.class).isThrownBy(() -> SigningKey.decode(wrong));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SigningKey(Curve.TC26_256_A, BigInteger.ZERO));
  }

  @Test
  void refusesPublicKeysThatAreNoPointsOfTheGroup() {
    Octets encoded = key.verificationKey().encoded();
    Changed.octetsOf(encoded)
        .forEach(
            wrong ->
                assertThatExceptionOfType(DecodeException.class)
                    .isThrownBy(() -> VerificationKey.decode(wrong)));
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> VerificationKey.decode(encoded.from(1)));
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> VerificationKey.decode(Octets.filled(0xFF, 64)));
  }

  /**
   * 256-A has cofactor 4, so three of four points of the curve lie outside the group: the first x
   * with such a point is taken.
   */
  @Test
  void refusesAPointOfTheCurveOutsideTheGroup() {
    Curve curve = Curve.TC26_256_A;
    ECPoint outside =
        IntStream.iterate(1, x -> x + 1)
            .mapToObj(x -> pointsAt(curve, BigInteger.valueOf(x)))
            .flatMap(Optional::stream)
            .filter(point -> !point.multiply(curve.order()).isInfinity())
            .findFirst()
            .orElseThrow();
    Octets encoded =
        Octets.concat(
            curve.littleEndian(outside.getAffineXCoord().toBigInteger()),
            curve.littleEndian(outside.getAffineYCoord().toBigInteger()));
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> VerificationKey.decode(encoded));
  }

  /** y = √(x³ + ax + b) mod p; p = 2²⁵⁶ − 617 is 3 mod 4, so the root is a power. */
  private static Optional<ECPoint> pointsAt(Curve curve, BigInteger x) {
    ECCurve equation = curve.domain().getCurve();
    BigInteger p = equation.getField().getCharacteristic();
    BigInteger a = equation.getA().toBigInteger();
    BigInteger b = equation.getB().toBigInteger();
    BigInteger square = x.pow(3).add(a.multiply(x)).add(b).mod(p);
    BigInteger y = square.modPow(p.add(BigInteger.ONE).shiftRight(2), p);
    return y.multiply(y).mod(p).equals(square)
        ? Optional.of(equation.createPoint(x, y))
        : Optional.empty();
  }

  @Test
  void refusesToAgreeAcrossCurves() {
    SigningKey other = Secrets.ofSeed(1).signingKey("x", "y", Curve.TC26_512_A);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> key.agree(other.verificationKey(), Octets.filled(1, 8)));
  }

  // 34.10-2012, 6.2, step 1: 0 < s < q. q of set A is below 2^255, so that s + q has room in the
  // 32 octets; every later step counts modulo q and would take it.
  @Test
  void numberOutsideTheGroupIsNoSignatureThoughItIsRightModuloQ() {
    SigningKey key = Secrets.ofSeed(1).signingKey("test", "range");
    Octets message = Octets.filled(0x33, 20);
    Octets signature = key.sign(message);
    Curve curve = key.curve();
    Octets r = signature.slice(0, curve.size());
    BigInteger s = Curve.number(signature.from(curve.size()));
    Octets beyond = Octets.concat(r, curve.littleEndian(s.add(curve.order())));
    assertThat(key.verificationKey().verify(message, signature)).isTrue();
    assertThat(key.verificationKey().verify(message, beyond)).isFalse();
  }
}
