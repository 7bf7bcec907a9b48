package tachotwin.gost;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** Textual form of DER (RFC 7468), lines of 64 signs ended by LF. */
final class Pem {
  private static final String CLAUSE = "RFC 7468";

  private Pem() {}

  static String encode(String label, Octets der) {
    Base64.Encoder base64 = Base64.getMimeEncoder(64, new byte[] {'\n'});
    String body = new String(base64.encode(der.toByteArray()), StandardCharsets.US_ASCII);
    return begin(label) + "\n" + body + "\n" + end(label) + "\n";
  }

  /** The first block with the label; text before and after it is allowed. */
  static Octets decode(String label, String text) throws DecodeException {
    int begin = text.indexOf(begin(label));
    int end = text.indexOf(end(label));
    if (begin < 0 || end < begin) {
      throw new DecodeException(0, label, CLAUSE, "no block of this label");
    }
    int from = begin + begin(label).length();
    String body = text.substring(from, end).replaceAll("\\s", "");
    try {
      return Octets.of(Base64.getDecoder().decode(body));
    } catch (IllegalArgumentException e) {
      throw new DecodeException(from, label, CLAUSE, "not base64: " + e.getMessage());
    }
  }

  private static String begin(String label) {
    return "-----BEGIN " + label + "-----";
  }

  private static String end(String label) {
    return "-----END " + label + "-----";
  }
}
