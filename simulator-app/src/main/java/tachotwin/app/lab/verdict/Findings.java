package tachotwin.app.lab.verdict;

import java.util.List;

/**
 * Everything that was found of a file.
 *
 * @param signatures in the order of the file
 * @param certificates those of the file and those that were used
 * @param faults what is wrong; empty when all is well
 * @param notes what a person should know besides, in Russian
 * @param recovered keys that follow from signatures which no key at hand has made
 */
public record Findings(
    List<SignatureVerdict> signatures,
    List<CertificateVerdict> certificates,
    List<Fault> faults,
    List<String> notes,
    List<RecoveredKey> recovered) {
  /** Keeps its own copies. */
  public Findings {
    signatures = List.copyOf(signatures);
    certificates = List.copyOf(certificates);
    faults = List.copyOf(faults);
    notes = List.copyOf(notes);
    recovered = List.copyOf(recovered);
  }

  /** Whether nothing is wrong. */
  public boolean isGood() {
    return faults.isEmpty();
  }

  /** The signatures of which nothing can be said, since no key or no algorithm is at hand. */
  public List<SignatureVerdict> open() {
    return signatures.stream().filter(one -> one.verdict() == Verdict.NOT_CHECKED).toList();
  }

  /** The word in JSON: good, wrong, or not-judged where nothing is wrong but not all is judged. */
  public String verdict() {
    if (!isGood()) {
      return Verdict.WRONG.code();
    }
    return open().isEmpty() ? Verdict.GOOD.code() : "not-judged";
  }
}
