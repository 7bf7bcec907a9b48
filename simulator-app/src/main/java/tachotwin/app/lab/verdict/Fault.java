package tachotwin.app.lab.verdict;

import tachotwin.octet.DecodeException;

/**
 * Something that is wrong with a file.
 *
 * @param part the record, file or attribute
 * @param offset the first octet of what is wrong, from the beginning of the file
 * @param problem what is wrong, in Russian where it is ours
 */
public record Fault(String part, int offset, String problem) {
  /** A part whose octets cannot be read; the exception counts from the octet {@code from}. */
  static Fault unreadable(String part, int from, DecodeException e) {
    return new Fault(
        part, from + e.offset(), "не по форме: %s, %s".formatted(e.field(), e.getMessage()));
  }
}
