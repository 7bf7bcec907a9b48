package tachotwin.aistk.testing;

import java.util.List;
import tachotwin.aistk.server.AistkServer;
import tachotwin.aistk.server.CertificateSource;
import tachotwin.aistk.server.DocumentDesk;
import tachotwin.aistk.server.DocumentStore;
import tachotwin.aistk.server.ServerIdentity;
import tachotwin.aistk.server.ServerLimits;
import tachotwin.aistk.server.ServerTime;
import tachotwin.gost.Certificate;
import tachotwin.gost.CertificateAuthority;
import tachotwin.gost.Secrets;
import tachotwin.gost.SigningKey;
import tachotwin.gost.Subject;
import tachotwin.gost.VerificationKey;
import tachotwin.time.SimInstant;

/** An authority, a server, a block and a driver card with certificates, all from one seed. */
public final class World {
  public static final SimInstant START = SimInstant.parse("2026-03-02T05:00:00Z");
  public static final String PART_NUMBER = "14A3A00000012345";

  private static final SimInstant ISSUED = SimInstant.parse("2025-01-01T00:00:00Z");
  private static final SimInstant EXPIRES = SimInstant.parse("2040-01-01T00:00:00Z");

  public final Secrets secrets = Secrets.ofSeed(1);
  public final CertificateAuthority authority =
      CertificateAuthority.create("Test CA", secrets, ISSUED);
  public final SigningKey serverKey = secrets.signingKey("server", "authentication");
  public final SigningKey blockKey = secrets.signingKey("block", "authentication");
  public final SigningKey driverKey = secrets.signingKey("driver", "signature");
  public final Certificate server =
      issue(Subject.SERVER, "aistk", "АИСТК", serverKey.verificationKey());
  public final Certificate block =
      issue(Subject.BLOCK, PART_NUMBER, "НКМ", blockKey.verificationKey());
  public final Certificate driver =
      issue(Subject.DRIVER_CARD, "RUD0000000123456", "Иванов", driverKey.verificationKey());

  public Certificate issue(int type, String number, String name, VerificationKey key) {
    return issue(new Subject(type, number, name), key, EXPIRES);
  }

  public Certificate issue(Subject subject, VerificationKey key, SimInstant expires) {
    return authority.issue(subject, key, ISSUED, expires, expires);
  }

  /** A server that knows the driver's card. */
  public AistkServer server(DocumentStore store, ServerLimits limits) {
    return new AistkServer(
        new ServerIdentity(serverKey, server, List.of(authority.certificate())),
        secrets,
        ServerTime.asAsked(),
        new DocumentDesk(CertificateSource.of(List.of(driver)), store),
        limits);
  }

  /** A block that knows the authority. */
  public TestBlock block() {
    return new TestBlock(this, blockKey, block, true);
  }

  /** A block that must be given the authority's certificate. */
  public TestBlock blockWithoutAuthority() {
    return new TestBlock(this, blockKey, block, false);
  }
}
