package tachotwin.app.lab.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tachotwin.gost.Certificate;
import tachotwin.time.SimInstant;

/**
 * The certificates that the judge has besides those in the file judged.
 *
 * @param authority the authority that is trusted; null where none is, so that certificates are not
 *     checked
 * @param others certificates of blocks, cards and servers, with the names of their files
 */
public record KnownCertificates(@Nullable Certificate authority, List<Named> others) {
  /** Nothing is known. */
  public static final KnownCertificates NONE = new KnownCertificates(null, List.of());

  /**
   * A certificate and where it came from.
   *
   * @param name the name of its file
   * @param certificate the certificate
   */
  public record Named(String name, Certificate certificate) {}

  /** Keeps its own copy of the certificates. */
  public KnownCertificates {
    others = List.copyOf(others);
  }

  /** The certificates that fit. */
  List<Named> all(Predicate<Certificate> fits) {
    return others.stream().filter(one -> fits.test(one.certificate())).toList();
  }

  /**
   * The verdict on a certificate.
   *
   * @param moments when its key signed; empty where that is not known
   */
  CertificateVerdict judge(
      String name, int from, int to, Certificate certificate, List<SimInstant> moments) {
    if (authority == null) {
      return new CertificateVerdict(
          name, from, to, certificate, Verdict.NOT_CHECKED, "сертификат УЦ не задан (--ca)");
    }
    Optional<String> problem = problem(certificate, authority, moments);
    return new CertificateVerdict(
        name,
        from,
        to,
        certificate,
        problem.isEmpty() ? Verdict.GOOD : Verdict.WRONG,
        problem.orElse(""));
  }

  /** The verdict on one of the others. */
  CertificateVerdict judge(Named named, List<SimInstant> moments) {
    int elsewhere = CertificateVerdict.ELSEWHERE;
    return judge(named.name(), elsewhere, elsewhere, named.certificate(), moments);
  }

  private static Optional<String> problem(
      Certificate certificate, Certificate authority, List<SimInstant> moments) {
    List<String> problems = new ArrayList<>();
    if (!certificate.isSignedBy(authority)) {
      problems.add("не подписан этим УЦ («%s»)".formatted(authority.subject().name()));
    }
    for (SimInstant moment : moments) {
      if (!certificate.isValidAt(moment)) {
        problems.add(
            "не действует %s (срок %s — %s)"
                .formatted(moment, certificate.notBefore(), certificate.notAfter()));
      } else if (moment.epochSecond() > certificate.privateKeyUntil().epochSecond()) {
        problems.add(
            "ключ подписи использован %s, срок ключа до %s"
                .formatted(moment, certificate.privateKeyUntil()));
      }
      if (!authority.isValidAt(moment)) {
        problems.add("сертификат УЦ не действует %s".formatted(moment));
      }
    }
    return problems.stream().findFirst();
  }
}
