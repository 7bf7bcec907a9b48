package tachotwin.skzi.archive;

import java.util.List;

/**
 * What was found when an archive was opened.
 *
 * @param records records that can be read
 * @param cutOctets octets of a record that a crash cut off, removed
 * @param alterations segments with a record that was altered; what follows it in its segment cannot
 *     be read, and nothing was repaired
 */
public record OpeningReport(int records, long cutOctets, List<Alteration> alterations) {
  /** Keeps a copy. */
  public OpeningReport {
    alterations = List.copyOf(alterations);
  }
}
