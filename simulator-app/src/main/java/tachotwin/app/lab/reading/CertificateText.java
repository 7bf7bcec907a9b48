package tachotwin.app.lab.reading;

import java.util.Locale;
import tachotwin.gost.Certificate;
import tachotwin.time.SimInstant;

/** A certificate for a person. */
final class CertificateText {
  private CertificateText() {}

  static void add(Lines out, Certificate certificate) {
    out.fact("Владелец", certificate.subject().name())
        .fact("Номер устройства", certificate.subject().number())
        .fact("Номер сертификата", certificate.serialNumber())
        .fact("Действует", day(certificate.notBefore()) + " — " + day(certificate.notAfter()))
        .fact("Ключ подписи до", day(certificate.privateKeyUntil()));
  }

  private static String day(SimInstant at) {
    return String.format(Locale.ROOT, "%1$td.%1$tm.%1$tY %1$tT UTC", at.utc());
  }
}
