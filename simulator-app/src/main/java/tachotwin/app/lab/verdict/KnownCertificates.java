package tachotwin.app.lab.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tachotwin.gost.Certificate;
import tachotwin.gost.Subject;
import tachotwin.time.SimInstant;

/**
 * The certificates that the judge has besides those in the file judged.
 *
 * @param authority the authority that is trusted; null where none is, so that certificates are not
 *     checked
 * @param others certificates of blocks, cards and servers, with the names of their files
 * @param plainKeys public keys without a certificate, with the names of their files
 */
public record KnownCertificates(
    @Nullable Certificate authority, List<Named> others, List<UsedKey> plainKeys) {
  /** Nothing is known. */
  public static final KnownCertificates NONE = new KnownCertificates(null, List.of());

  /**
   * A certificate and where it came from.
   *
   * @param name the name of its file
   * @param certificate the certificate
   */
  public record Named(String name, Certificate certificate) {
    UsedKey toKey() {
      return UsedKey.of(name, KeySource.GIVEN, certificate.key());
    }
  }

  /** Keeps its own copies. */
  public KnownCertificates {
    others = List.copyOf(others);
    plainKeys = List.copyOf(plainKeys);
  }

  /** Certificates alone. */
  public KnownCertificates(@Nullable Certificate authority, List<Named> others) {
    this(authority, others, List.of());
  }

  /** Every key that was given, the authority's last. */
  List<UsedKey> keys() {
    List<UsedKey> out = new ArrayList<>(plainKeys);
    others.forEach(one -> out.add(one.toKey()));
    if (authority != null) {
      out.add(UsedKey.of("--ca", KeySource.GIVEN, authority.key()));
    }
    return out;
  }

  /** The keys given that may be a block's: plain ones, and certificates of blocks. */
  List<UsedKey> keysOfBlocks() {
    List<UsedKey> out = new ArrayList<>(plainKeys);
    all(one ->
            one.subject().equipmentType() == Subject.BLOCK
                || one.subject().equipmentType() == Subject.NOT_TOLD)
        .forEach(one -> out.add(one.toKey()));
    return out;
  }

  /** The certificates that fit. */
  List<Named> all(Predicate<Certificate> fits) {
    return others.stream().filter(one -> fits.test(one.certificate())).toList();
  }

  /**
   * The verdict on a certificate.
   *
   * @param between an authority of the file itself, which may stand between the two
   * @param moments when its key signed; empty where that is not known
   */
  CertificateVerdict judge(
      String name,
      int from,
      int to,
      Certificate certificate,
      Optional<Certificate> between,
      List<SimInstant> moments) {
    if (authority == null) {
      String reason = "сертификат УЦ не задан (--ca)" + signedBy(certificate, between);
      return new CertificateVerdict(name, from, to, certificate, Verdict.NOT_CHECKED, reason);
    }
    Optional<Certificate> trusted =
        between.filter(it -> it.isSignedBy(authority) || it.equals(authority));
    Optional<String> problem = problem(certificate, authority, trusted, moments);
    return new CertificateVerdict(
        name,
        from,
        to,
        certificate,
        problem.isEmpty() ? Verdict.GOOD : Verdict.WRONG,
        problem.orElse(""));
  }

  private static String signedBy(Certificate certificate, Optional<Certificate> between) {
    return between
        .map(
            it ->
                certificate.isSignedBy(it)
                    ? "; подписан УЦ из файла"
                    : "; УЦ из файла его не подписывал")
        .orElse("");
  }

  /** The verdict on one of the others. */
  CertificateVerdict judge(Named named, List<SimInstant> moments) {
    int elsewhere = CertificateVerdict.ELSEWHERE;
    return judge(
        named.name(), elsewhere, elsewhere, named.certificate(), Optional.empty(), moments);
  }

  private static Optional<String> problem(
      Certificate certificate,
      Certificate authority,
      Optional<Certificate> between,
      List<SimInstant> moments) {
    List<String> problems = new ArrayList<>();
    if (!certificate.isSignedBy(authority)
        && between.filter(certificate::isSignedBy).isEmpty()
        && !certificate.equals(authority)) {
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
