package tachotwin.dictionary.card;

import java.util.ArrayList;
import java.util.List;
import tachotwin.octet.Octets;

/**
 * A run of octets of a file that must be written anew, as UPDATE BINARY takes it.
 *
 * @param offset of the first octet in the file
 * @param octets what to write there
 */
public record FileChange(int offset, Octets octets) {
  /**
   * What turns one value of a file into another of the same length.
   *
   * @param limit octets that one change may have
   */
  public static List<FileChange> between(Octets before, Octets after, int limit) {
    if (before.length() != after.length() || limit < 1) {
      throw new IllegalArgumentException(before.length() + " and " + after.length() + " octets");
    }
    List<FileChange> out = new ArrayList<>();
    int at = 0;
    while (at < after.length()) {
      if (before.u8(at) == after.u8(at)) {
        at++;
        continue;
      }
      int last = at;
      int end = Math.min(after.length(), at + limit);
      for (int i = at; i < end; i++) {
        if (before.u8(i) != after.u8(i)) {
          last = i;
        }
      }
      out.add(new FileChange(at, after.slice(at, last + 1)));
      at = last + 1;
    }
    return List.copyOf(out);
  }
}
