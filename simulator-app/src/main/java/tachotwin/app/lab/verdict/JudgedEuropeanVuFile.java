package tachotwin.app.lab.verdict;

import java.util.List;
import tachotwin.download.EuropeanVuFile;
import tachotwin.download.SignedPart;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/**
 * A European vehicle unit's download: its records are told apart and shown as octets, its
 * signatures are named and not judged.
 *
 * @param file the octets
 * @param layout where the records lie
 * @param findings what was found
 */
public record JudgedEuropeanVuFile(Octets file, EuropeanVuFile layout, Findings findings)
    implements JudgedDownload {

  /**
   * Names the records and signatures of a file.
   *
   * @throws DecodeException when its records cannot be told apart
   */
  static JudgedEuropeanVuFile of(Octets file) throws DecodeException {
    EuropeanVuFile layout = EuropeanVuFile.of(file);
    Tally tally = new Tally();
    SignatureJudge judge = new SignatureJudge(file, tally);
    for (SignedPart part : layout.parts()) {
      if (part.length() > 0) {
        judge.add(part, part.name(), List.of(), null, "");
      }
    }
    judge.verdicts();
    tally.note(
        layout.second()
            ? "Это выгрузка европейского тахографа второго поколения (приложение 1C): записи"
                + " показаны как октеты, подписи ECDSA не проверяются."
            : "Это выгрузка европейского тахографа первого поколения (приложение 1B): записи"
                + " показаны как октеты, подписи RSA не проверяются.");
    int rest = file.length() - layout.restFrom();
    if (rest > 0) {
      tally.note(
          "После последней записи %d октетов, с октета %d.".formatted(rest, layout.restFrom()));
    }
    return new JudgedEuropeanVuFile(file, layout, tally.findings());
  }
}
