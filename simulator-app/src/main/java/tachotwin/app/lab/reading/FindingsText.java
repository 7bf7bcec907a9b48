package tachotwin.app.lab.reading;

import java.util.ArrayList;
import java.util.List;
import tachotwin.app.lab.verdict.CertificateVerdict;
import tachotwin.app.lab.verdict.Fault;
import tachotwin.app.lab.verdict.Findings;
import tachotwin.app.lab.verdict.SignatureVerdict;
import tachotwin.gost.Certificate;

/** What was found of a file, for a person, in Russian. */
public final class FindingsText {
  private FindingsText() {}

  /** All signatures and certificates with their verdicts, the parts without a signature, faults. */
  public static List<String> of(Findings findings, List<String> unsigned) {
    Lines out = new Lines();
    out.heading("Подписи");
    for (SignatureVerdict one : findings.signatures()) {
      out.fact(one.part(), words(one.verdict().ofSignature(), one.reason()));
      out.fact("", where(one));
      how(one).forEach(line -> out.fact("", line));
    }
    if (findings.signatures().isEmpty()) {
      out.line("нет");
    }
    unsigned.forEach(out::line);
    out.heading("Сертификаты");
    for (CertificateVerdict one : findings.certificates()) {
      out.fact(one.name(), words(one.verdict().ofCertificate(), one.reason()));
      Certificate certificate = one.certificate();
      if (certificate != null) {
        out.fact("", owner(certificate));
      }
    }
    if (findings.certificates().isEmpty()) {
      out.line("нет");
    }
    out.addAll(conclusion(findings));
    return out.toList();
  }

  /** Notes and faults alone, and the verdict on the whole. */
  public static List<String> conclusion(Findings findings) {
    List<String> out = new ArrayList<>();
    out.add("");
    findings.notes().forEach(one -> out.add("Примечание: " + one));
    for (Fault one : findings.faults()) {
      out.add("Замечание: октет %d, %s — %s".formatted(one.offset(), one.part(), one.problem()));
    }
    int faults = findings.faults().size();
    int open = findings.open().size();
    String words = Words.count(faults, "замечание", "замечания", "замечаний");
    out.add(
        "Вывод: "
            + (findings.isGood() ? "замечаний нет" : words)
            + (open == 0 ? "." : ", не проверено подписей: " + open + "."));
    return out;
  }

  private static String words(String verdict, String reason) {
    return reason.isEmpty() ? verdict : verdict + ": " + reason;
  }

  private static String where(SignatureVerdict one) {
    String certificate = one.certificate();
    return "октеты %d…%d, подпись %d…%d, сертификат %s"
        .formatted(
            one.from(),
            one.to() - 1,
            one.at(),
            one.at() + one.length() - 1,
            certificate == null ? "—" : certificate);
  }

  /** Algorithm, hash and order of octets, and the key, as far as they are known. */
  private static List<String> how(SignatureVerdict one) {
    String hash = one.method().hash();
    String order = one.method().order();
    List<String> out = new ArrayList<>();
    out.add(
        one.algorithm()
            + (hash.isEmpty() ? "" : ", хеш " + hash)
            + (order.isEmpty() ? "" : ", " + order));
    if (!one.key().keyId().isEmpty()) {
      out.add("ключ " + one.key().keyId() + ", " + one.key().source().title());
    }
    return out;
  }

  private static String owner(Certificate certificate) {
    return "%s %s, срок %s — %s"
        .formatted(
            certificate.subject().name(),
            certificate.subject().number(),
            certificate.notBefore(),
            certificate.notAfter());
  }
}
