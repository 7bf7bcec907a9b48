package tachotwin.zh;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;

/** A field of IA5 signs, filled with blanks or zeros; other octets are refused. */
final class SignField {
  private static final int LAST = 0x7E;

  private SignField() {}

  static String read(OctetReader in, int size, String field, String clause) throws DecodeException {
    int at = in.position();
    Octets octets = in.octets(size, field, clause);
    for (int i = 0; i < size; i++) {
      if (octets.u8(i) > LAST || octets.u8(i) > 0 && octets.u8(i) < ' ') {
        throw new DecodeException(at + i, field, clause, "no sign of IA5: " + octets.u8(i));
      }
    }
    return Text.ia5(octets);
  }
}
