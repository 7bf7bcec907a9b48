package tachotwin.gost;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.jce.ECGOST3410NamedCurveTable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECPrivateKeySpec;
import tachotwin.octet.Octets;

/**
 * Signing and verifying as a program does that uses Bouncy Castle through the Java interfaces and
 * keeps nothing but keys: the yardstick for {@link SigningKey} and {@link VerificationKey}. Nothing
 * of the product works with it.
 */
public final class PlainJca {
  private static final String KEYS = "ECGOST3410-2012";
  private static final String SIGNATURES = "ECGOST3410-2012-256";
  private static final String CURVE = "Tc26-Gost-3410-12-256-paramSetA";

  private final Provider provider = new BouncyCastleProvider();
  private final PrivateKey key;
  private final byte[] info;

  /** With the same key as one of ours, on id-tc26-gost-3410-2012-256-paramSetA. */
  public PlainJca(SigningKey key) throws GeneralSecurityException {
    ECPrivateKeySpec spec =
        new ECPrivateKeySpec(
            Curve.number(key.encoded()), ECGOST3410NamedCurveTable.getParameterSpec(CURVE));
    this.key = KeyFactory.getInstance(KEYS, provider).generatePrivate(spec);
    this.info = Der.encode(key.verificationKey().toInfo()).toByteArray();
  }

  /** A signature s ‖ r, most significant octets first. */
  public byte[] sign(Octets message) throws GeneralSecurityException {
    Signature signer = Signature.getInstance(SIGNATURES, provider);
    signer.initSign(key);
    signer.update(message.toByteArray());
    return signer.sign();
  }

  /** Whether a signature s ‖ r is of the message; the key is read from its octets. */
  public boolean verify(Octets message, byte[] signature) throws GeneralSecurityException {
    Signature verifier = Signature.getInstance(SIGNATURES, provider);
    verifier.initVerify(
        KeyFactory.getInstance(KEYS, provider).generatePublic(new X509EncodedKeySpec(info)));
    verifier.update(message.toByteArray());
    return verifier.verify(signature);
  }
}
