package tachotwin.app.lab.reading;

import java.util.List;
import tachotwin.app.lab.verdict.JudgedEuropeanVuFile;
import tachotwin.app.lab.verdict.SignatureVerdict;
import tachotwin.download.SignedPart;

/** A European vehicle unit's download for a person: its records, named, as octets. */
final class EuropeanVuText {
  private EuropeanVuText() {}

  static List<String> of(JudgedEuropeanVuFile file) {
    Lines out = new Lines();
    out.heading("Выгрузка из европейского тахографа (не ГОСТ 34005—2022)");
    for (SignedPart part : file.layout().parts()) {
      String signature =
          file.findings().signatures().stream()
              .filter(one -> one.from() == part.from())
              .findFirst()
              .map(EuropeanVuText::words)
              .orElse("без подписи");
      out.heading("[" + part.name() + "] " + signature);
      OctetLines.add(out, file.file().slice(part.from(), part.to()));
    }
    return out.toList();
  }

  private static String words(SignatureVerdict one) {
    return one.algorithm() + ": " + Words.signature(one);
  }
}
