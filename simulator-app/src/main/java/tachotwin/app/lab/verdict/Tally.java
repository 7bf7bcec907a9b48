package tachotwin.app.lab.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is found while a file is judged. */
final class Tally {
  private final List<SignatureVerdict> signatures = new ArrayList<>();
  private final List<CertificateVerdict> certificates = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<RecoveredKey> recovered = new ArrayList<>();

  SignatureVerdict add(SignatureVerdict signature) {
    signatures.add(signature);
    if (signature.verdict().isFault()) {
      faults.add(signature.toFault());
    }
    return signature;
  }

  void add(CertificateVerdict certificate) {
    certificates.add(certificate);
    if (certificate.verdict().isFault()) {
      faults.add(certificate.toFault());
    }
  }

  void add(RecoveredKey key) {
    recovered.add(key);
    note("Восстановление ключа: " + key.text() + ".");
  }

  void add(Fault fault) {
    faults.add(fault);
  }

  /** A fault where it must be one, or else a remark. */
  void add(Fault fault, boolean isFault) {
    if (isFault) {
      add(fault);
    } else {
      note("октет %d, %s — %s.".formatted(fault.offset(), fault.part(), fault.problem()));
    }
  }

  void note(String note) {
    notes.add(note);
  }

  boolean isGood() {
    return faults.isEmpty();
  }

  Findings findings() {
    List<Fault> sorted = new ArrayList<>(faults);
    sorted.sort(Comparator.comparingInt(Fault::offset));
    return new Findings(signatures, certificates, sorted, notes, recovered);
  }
}
