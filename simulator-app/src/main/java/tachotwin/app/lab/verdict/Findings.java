package tachotwin.app.lab.verdict;

import java.util.List;

/**
 * Everything that was found of a file.
 *
 * @param signatures in the order of the file
 * @param certificates those of the file and those that were used
 * @param faults what is wrong; empty when all is well
 * @param notes what a person should know besides, in Russian
 */
public record Findings(
    List<SignatureVerdict> signatures,
    List<CertificateVerdict> certificates,
    List<Fault> faults,
    List<String> notes) {
  /** Keeps its own copies. */
  public Findings {
    signatures = List.copyOf(signatures);
    certificates = List.copyOf(certificates);
    faults = List.copyOf(faults);
    notes = List.copyOf(notes);
  }

  /** Whether nothing is wrong. */
  public boolean isGood() {
    return faults.isEmpty();
  }
}
