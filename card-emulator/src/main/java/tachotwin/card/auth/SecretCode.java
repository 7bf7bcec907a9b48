package tachotwin.card.auth;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tachotwin.octet.Octets;

/**
 * A PIN or PUK as it goes over the contacts: 4 to 8 digits of ASCII (4.6.4), filled with FF.
 *
 * @param octets 8 octets
 */
public record SecretCode(Octets octets) {
  /** Octets of a code. */
  public static final int SIZE = 8;

  private static final Pattern FORM = Pattern.compile("(3[0-9]){4,8}(FF)*");

  /** Refuses what {@link #isWellFormed} refuses. */
  public SecretCode {
    if (!isWellFormed(octets)) {
      throw new IllegalArgumentException("not 4 to 8 digits filled with FF");
    }
  }

  /** The code of digits such as {@code "1234"}. */
  public static SecretCode of(String digits) {
    Octets text = Octets.of(digits.getBytes(StandardCharsets.US_ASCII));
    return new SecretCode(
        Octets.concat(text, Octets.filled(0xFF, Math.max(0, SIZE - text.length()))));
  }

  /** Whether octets are 4 to 8 digits filled with FF to 8. */
  public static boolean isWellFormed(Octets octets) {
    return octets.length() == SIZE && FORM.matcher(octets.toHex()).matches();
  }

  /** Hides the digits. */
  @Override
  public String toString() {
    return "****";
  }
}
