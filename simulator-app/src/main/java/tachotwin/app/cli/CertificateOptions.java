package tachotwin.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tachotwin.app.lab.verdict.KnownCertificates;
import tachotwin.app.lab.verdict.UsedKey;
import tachotwin.gost.Certificate;
import tachotwin.gost.VerificationKey;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** The certificates that a user names, in PEM or DER. */
final class CertificateOptions {
  private static final int SEQUENCE = 0x30;
  private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----";
  private static final long LARGEST = 1 << 16;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description =
          "Certificate of the authority: certificates are checked against it, and those beside it"
              + " (*.pem, *.crt, *.cer) that it has signed serve like --cert.")
  private @Nullable Path authority;

  @Option(
      names = "--cert",
      paramLabel = "FILE",
      description =
          "Certificate of the block or of a card, such as block.pem, for signatures whose"
              + " certificate is not in the file; may be repeated.")
  private List<Path> certificates = new ArrayList<>();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "Public key (PEM or DER) or certificate that may have made signatures for which the file"
              + " has no certificate; may be repeated.")
  private List<Path> keys = new ArrayList<>();

  /** Reads them; a file that holds no certificate ends the command. */
  KnownCertificates read() {
    List<KnownCertificates.Named> others = new ArrayList<>();
    for (Path file : certificates) {
      others.add(new KnownCertificates.Named(name(file), certificate(file)));
    }
    List<UsedKey> plain = new ArrayList<>();
    for (Path file : keys) {
      plain.add(UsedKey.given(name(file), key(file)));
    }
    if (authority == null) {
      return new KnownCertificates(null, others, plain);
    }
    Certificate trusted = certificate(authority);
    others.addAll(beside(authority, trusted));
    return new KnownCertificates(trusted, others, plain);
  }

  /** Reads one certificate; a file that holds none ends the command. */
  static Certificate certificate(Path file) {
    try {
      return decode(Input.file(file));
    } catch (DecodeException e) {
      throw Failure.input(
          file + " is no certificate: " + e.getMessage() + "; give PEM or DER of X.509");
    }
  }

  private static Certificate decode(Octets octets) throws DecodeException {
    return octets.u8(0) == SEQUENCE
        ? Certificate.decode(octets)
        : Certificate.ofPem(new String(octets.toByteArray(), StandardCharsets.ISO_8859_1));
  }

  private static VerificationKey key(Path file) {
    Octets octets = Input.file(file);
    try {
      if (octets.u8(0) != SEQUENCE) {
        String text = new String(octets.toByteArray(), StandardCharsets.ISO_8859_1);
        return text.contains(CERTIFICATE)
            ? Certificate.ofPem(text).key()
            : VerificationKey.ofPem(text);
      }
      return isKey(octets) ? VerificationKey.ofDer(octets) : Certificate.decode(octets).key();
    } catch (DecodeException e) {
      throw Failure.input(
          file
              + " is no public key: "
              + e.getMessage()
              + "; give PEM or DER of a GOST R 34.10 key");
    }
  }

  /** A key begins with the algorithm, a certificate with a sequence that holds its number. */
  private static boolean isKey(Octets der) {
    try {
      VerificationKey.ofDer(der);
      return true;
    } catch (DecodeException e) {
      return false;
    }
  }

  private static List<KnownCertificates.Named> beside(Path authority, Certificate trusted) {
    Path folder = authority.toAbsolutePath().getParent();
    List<KnownCertificates.Named> out = new ArrayList<>();
    if (folder == null) {
      return out;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(CertificateOptions::mayBeCertificate).sorted().toList()) {
        signedBy(trusted, file)
            .ifPresent(one -> out.add(new KnownCertificates.Named(name(file), one)));
      }
    } catch (IOException e) {
      // A folder that may not be listed has nothing beside the authority's certificate.
      return List.of();
    }
    return out;
  }

  private static boolean mayBeCertificate(Path file) {
    String name = name(file);
    return name.endsWith(".pem") || name.endsWith(".crt") || name.endsWith(".cer");
  }

  private static Optional<Certificate> signedBy(Certificate trusted, Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) == 0 || Files.size(file) > LARGEST) {
      return Optional.empty();
    }
    try {
      Certificate one = decode(Octets.of(Files.readAllBytes(file)));
      return Optional.of(one).filter(it -> !it.equals(trusted) && it.isSignedBy(trusted));
    } catch (DecodeException e) {
      return Optional.empty();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
