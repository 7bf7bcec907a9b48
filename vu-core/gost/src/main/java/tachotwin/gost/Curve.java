package tachotwin.gost;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.GOST3411_2012_256Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import tachotwin.octet.Octets;

/**
 * A set of parameters of GOST R 34.10.
 *
 * <p>There is one object of each set, since the table of the base point hangs on it. Sets that are
 * one curve under several names ({@link #equation()}) share it.
 */
public final class Curve {
  /** id-tc26-gost-3410-2012-256-paramSetA with Streebog-256: the curve of all our devices. */
  public static final Curve TC26_256_A =
      named(Oids.CURVE_256_A, 32, "id-tc26-gost-3410-2012-256-paramSetA");

  /** id-tc26-gost-3410-2012-512-paramSetA with Streebog-512. */
  public static final Curve TC26_512_A =
      named(Oids.CURVE_512_A, 64, "id-tc26-gost-3410-2012-512-paramSetA");

  /** id-GostR3410-2001-CryptoPro-A-ParamSet. */
  public static final Curve CRYPTOPRO_A =
      named(Oids.CRYPTOPRO_A, 32, "id-GostR3410-2001-CryptoPro-A-ParamSet");

  /** id-GostR3410-2001-CryptoPro-B-ParamSet. */
  public static final Curve CRYPTOPRO_B =
      named(Oids.CRYPTOPRO_B, 32, "id-GostR3410-2001-CryptoPro-B-ParamSet");

  /** id-GostR3410-2001-CryptoPro-C-ParamSet. */
  public static final Curve CRYPTOPRO_C =
      named(Oids.CRYPTOPRO_C, 32, "id-GostR3410-2001-CryptoPro-C-ParamSet");

  /** id-tc26-gost-3410-2012-512-paramSetB. */
  public static final Curve TC26_512_B =
      named(Oids.CURVE_512_B, 64, "id-tc26-gost-3410-2012-512-paramSetB");

  /** id-tc26-gost-3410-2012-512-paramSetC. */
  public static final Curve TC26_512_C =
      named(Oids.CURVE_512_C, 64, "id-tc26-gost-3410-2012-512-paramSetC");

  /**
   * id-GostR3410-2001-TestParamSet: the curve of the first example of 34.10 (A.1); Bouncy Castle
   * has no name for it.
   */
  static final Curve TEST =
      new Curve(Oids.CRYPTOPRO_TEST, example(), 32, "id-GostR3410-2001-TestParamSet");

  private static final List<Curve> ALL =
      List.of(
          TC26_256_A,
          CRYPTOPRO_A,
          CRYPTOPRO_B,
          CRYPTOPRO_C,
          TEST,
          TC26_512_A,
          TC26_512_B,
          TC26_512_C,
          same(CRYPTOPRO_A, Oids.CRYPTOPRO_XCH_A, "id-GostR3410-2001-CryptoPro-XchA-ParamSet"),
          same(CRYPTOPRO_C, Oids.CRYPTOPRO_XCH_B, "id-GostR3410-2001-CryptoPro-XchB-ParamSet"),
          same(CRYPTOPRO_A, Oids.CURVE_256_B, "id-tc26-gost-3410-2012-256-paramSetB"),
          same(CRYPTOPRO_B, Oids.CURVE_256_C, "id-tc26-gost-3410-2012-256-paramSetC"),
          same(CRYPTOPRO_C, Oids.CURVE_256_D, "id-tc26-gost-3410-2012-256-paramSetD"));

  private final ASN1ObjectIdentifier oid;
  private final ECDomainParameters domain;
  private final int size;
  private final String name;

  Curve(ASN1ObjectIdentifier oid, ECDomainParameters domain, int size, String name) {
    this.oid = oid;
    this.domain = domain;
    this.size = size;
    this.name = name;
  }

  private static Curve named(ASN1ObjectIdentifier oid, int size, String name) {
    ECDomainParameters domain = new ECDomainParameters(ECGOST3410NamedCurves.getByOIDX9(oid));
    return new Curve(oid, domain, size, name);
  }

  /** GOST R 34.10-2012, A.1.1 (RFC 7091, 7.1). */
  private static ECDomainParameters example() {
    BigInteger p = BigInteger.ONE.shiftLeft(255).add(BigInteger.valueOf(0x431));
    BigInteger q = hex("8000000000000000000000000000000150FE8A1892976154C59CFC193ACCF5B3");
    ECCurve.Fp equation =
        new ECCurve.Fp(
            p,
            BigInteger.valueOf(7),
            hex("5FBFF498AA938CE739B8E022FBAFEF40563F6E6A3472FC2A514C0CE9DAE23B7E"),
            q,
            BigInteger.ONE);
    BigInteger y = hex("8E2A8A0E65147D4BD6316030E16D19C85C97F0A9CA267122B96ABBCEA7E8FC8");
    return new ECDomainParameters(
        equation, equation.createPoint(BigInteger.TWO, y), q, BigInteger.ONE);
  }

  private static BigInteger hex(String digits) {
    return new BigInteger(digits, 16);
  }

  private static Curve same(Curve as, ASN1ObjectIdentifier oid, String name) {
    return new Curve(oid, as.domain, as.size, name);
  }

  /** The set of parameters that an object identifier names. */
  static Optional<Curve> of(ASN1ObjectIdentifier oid) {
    return ALL.stream().filter(one -> one.oid.equals(oid)).findFirst();
  }

  /** The curves that differ in their equation, of a size. */
  static List<Curve> different(int size) {
    return ALL.stream().filter(one -> one.size == size && one.equation() == one).toList();
  }

  /** The first set with the same equation, base point and order. */
  Curve equation() {
    return ALL.stream().filter(one -> one.domain.equals(domain)).findFirst().orElse(this);
  }

  /** The name and the object identifier of the set of parameters. */
  public String name() {
    return name + " (" + oid + ")";
  }

  /** Octets of a coordinate, of a private key and of a hash: 32 or 64. */
  public int size() {
    return size;
  }

  /** Octets of a signature and of a public key: 64 or 128. */
  public int pairSize() {
    return 2 * size;
  }

  /** The hash of a message that is to be signed by GOST R 34.10-2012. */
  public Octets hash(Octets message) {
    return scheme().hash(message);
  }

  /** GOST R 34.10-2012 of this size. */
  Scheme scheme() {
    return is256() ? Scheme.R_2012_256 : Scheme.R_2012_512;
  }

  ASN1ObjectIdentifier oid() {
    return oid;
  }

  ECDomainParameters domain() {
    return domain;
  }

  BigInteger order() {
    return domain.getN();
  }

  ExtendedDigest newDigest() {
    return is256() ? new GOST3411_2012_256Digest() : new GOST3411_2012_512Digest();
  }

  /** m·P of the group's own point P. */
  ECPoint multipleOfBase(BigInteger m) {
    return OpenTable.multiply(domain.getG(), OpenTable.WIDE, m);
  }

  /** X ‖ Y of a point, each least significant octet first. */
  Octets littleEndian(ECPoint point) {
    ECPoint affine = point.normalize();
    return Octets.concat(
        littleEndian(affine.getAffineXCoord().toBigInteger()),
        littleEndian(affine.getAffineYCoord().toBigInteger()));
  }

  /** A number below 2^(8·size) as octets, least significant first. */
  Octets littleEndian(BigInteger number) {
    byte[] bigEndian = number.toByteArray();
    byte[] out = new byte[size];
    for (int i = 0; i < Math.min(size, bigEndian.length); i++) {
      out[i] = bigEndian[bigEndian.length - 1 - i];
    }
    return Octets.of(out);
  }

  /** The number of octets, least significant first. */
  static BigInteger number(Octets littleEndian) {
    return new BigInteger(1, littleEndian.reversed().toByteArray());
  }

  private boolean is256() {
    return size == 32;
  }
}
