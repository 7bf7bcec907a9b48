package tachotwin.app.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tachotwin.app.bench.Benchmark.Case;
import tachotwin.app.bench.Benchmark.Work;
import tachotwin.gost.Kuznyechik;
import tachotwin.gost.PlainJca;
import tachotwin.gost.Secrets;
import tachotwin.gost.SigningKey;
import tachotwin.gost.Streebog;
import tachotwin.octet.Octets;

/**
 * The cryptography of the cards, the block and the server, beside what the JDK has of the same kind
 * and strength: SHA-256, AES-256 and ECDSA on P-256, and beside Bouncy Castle used by the Java
 * interfaces. The ratios tell machines apart from changes.
 */
final class GostBench {
  private static final int LENGTH = 1 << 21;
  private static final double MEGA = 1e6;
  private static final int SIGNATURES = 40;
  private static final String AMOUNT = "MB";

  private final Octets data = Octets.filled(0x5A, LENGTH);
  private final byte[] bytes = data.toByteArray();
  private final Octets key = Octets.filled(0x11, Kuznyechik.KEY);
  private final SigningKey signing = Secrets.ofSeed(1).signingKey("bench", "sign");
  private final Octets message = Octets.filled(0x33, 200);
  private final Octets signature = signing.sign(message);
  private final PlainJca jca = new PlainJca(signing);
  private final byte[] jcaSignature = signature.reversed().toByteArray();
  private final KeyPair ecdsa;
  private final byte[] ecdsaSignature;

  private GostBench() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    ecdsa = generator.generateKeyPair();
    ecdsaSignature = ecdsaSign();
  }

  static Benchmark open() throws IOException {
    GostBench bench = guarded(GostBench::new);
    return new Benchmark(
        "gost",
        "GOST cryptography beside the JDK's of the same strength, one thread",
        List.of(
            new Case("SHA-256 (JDK)", AMOUNT, 0, bulk(bench::sha)),
            new Case("Streebog-256", AMOUNT, 0, bulk(() -> Streebog.hash256(bench.data))),
            new Case("AES-256 CTR (JDK)", AMOUNT, 2, bulk(bench::aes)),
            new Case("Kuznyechik CTR", AMOUNT, 2, bulk(bench::ctr)),
            new Case("Kuznyechik CMAC", AMOUNT, 2, bulk(bench::cmac)),
            new Case("ECDSA P-256 sign (JDK)", "signatures", 5, many(bench::ecdsaSign)),
            new Case("34.10-2012-256 sign", "signatures", 5, many(bench::sign)),
            new Case("ECDSA P-256 verify (JDK)", "signatures", 7, many(bench::ecdsaVerify)),
            new Case("34.10-2012-256 verify", "signatures", 7, many(bench::verify)),
            new Case("Bouncy Castle by JCA, sign", "signatures", 9, many(bench::jcaSign)),
            new Case("34.10-2012-256 sign (ours)", "signatures", 9, many(bench::sign)),
            new Case("Bouncy Castle by JCA, verify", "signatures", 11, many(bench::jcaVerify)),
            new Case("34.10-2012-256 verify (ours)", "signatures", 11, many(bench::verify))));
  }

  private byte[] sha() throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  private byte[] aes() throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(key.toByteArray(), "AES"),
        new IvParameterSpec(new byte[Kuznyechik.BLOCK]));
    return cipher.doFinal(bytes);
  }

  private Octets ctr() {
    return Kuznyechik.ctr(key, Octets.filled(0, Kuznyechik.BLOCK / 2), data);
  }

  private Octets cmac() {
    return Kuznyechik.cmac(key, data, Kuznyechik.BLOCK);
  }

  private Octets sign() {
    return signing.sign(message);
  }

  private Boolean verify() {
    return signing.verificationKey().verify(message, signature);
  }

  private byte[] jcaSign() throws GeneralSecurityException {
    return jca.sign(message);
  }

  private Boolean jcaVerify() throws GeneralSecurityException {
    return jca.verify(message, jcaSignature);
  }

  private byte[] ecdsaSign() throws GeneralSecurityException {
    Signature signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign(ecdsa.getPrivate());
    signer.update(message.toByteArray());
    return signer.sign();
  }

  private Boolean ecdsaVerify() throws GeneralSecurityException {
    Signature verifier = Signature.getInstance("SHA256withECDSA");
    verifier.initVerify(ecdsa.getPublic());
    verifier.update(message.toByteArray());
    return verifier.verify(ecdsaSignature);
  }

  /** Work over all of the data. */
  private static Work bulk(Crypto<?> work) {
    return () -> {
      guarded(work);
      return LENGTH / MEGA;
    };
  }

  /** Work that is done several times, as one is too short for the clock. */
  private static Work many(Crypto<?> work) {
    return () -> {
      for (int i = 0; i < SIGNATURES; i++) {
        guarded(work);
      }
      return SIGNATURES;
    };
  }

  private static <T> T guarded(Crypto<T> work) throws IOException {
    try {
      return work.run();
    } catch (GeneralSecurityException e) {
      throw new IOException("this Java lacks an algorithm: " + e.getMessage(), e);
    }
  }

  @FunctionalInterface
  private interface Crypto<T> {
    T run() throws GeneralSecurityException;
  }
}
