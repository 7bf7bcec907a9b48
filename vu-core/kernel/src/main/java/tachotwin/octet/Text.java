package tachotwin.octet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text of the standard: IA5 (Б.1.1) and ISO 8859-5 (Б.1.5, code page 5), padded with blanks
 * (Б.2.1.5).
 */
public final class Text {
  /** Latin/Cyrillic, the code page 5 of Б.1.5. */
  public static final Charset ISO_8859_5 = Charset.forName("ISO-8859-5");

  private static final int BLANK = 0x20;

  private Text() {}

  /** A text of exactly {@code size} octets of ISO 8859-5: cut or filled with blanks. */
  public static Octets cyrillic(String text, int size) {
    return padded(encode(text, ISO_8859_5), size);
  }

  /** A text of exactly {@code size} octets of IA5: cut or filled with blanks. */
  public static Octets ia5(String text, int size) {
    return padded(encode(text, StandardCharsets.US_ASCII), size);
  }

  /** A text of ISO 8859-5 without padding. */
  public static Octets cyrillic(String text) {
    return encode(text, ISO_8859_5);
  }

  /** The text of octets of ISO 8859-5, trailing blanks and zeros removed. */
  public static String cyrillic(Octets octets) {
    return stripped(new String(octets.toByteArray(), ISO_8859_5));
  }

  /** The text of octets of IA5, trailing blanks and zeros removed. */
  public static String ia5(Octets octets) {
    return stripped(new String(octets.toByteArray(), StandardCharsets.ISO_8859_1));
  }

  private static Octets encode(String text, Charset charset) {
    try {
      ByteBuffer out =
          charset
              .newEncoder()
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[out.remaining()];
      out.get(bytes);
      return Octets.of(bytes);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("«" + text + "» has a sign that is not in " + charset, e);
    }
  }

  private static Octets padded(Octets text, int size) {
    return text.length() >= size
        ? text.slice(0, size)
        : Octets.concat(text, Octets.filled(BLANK, size - text.length()));
  }

  private static String stripped(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == 0)) {
      end--;
    }
    return text.substring(0, end);
  }
}
