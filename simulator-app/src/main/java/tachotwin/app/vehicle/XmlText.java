package tachotwin.app.vehicle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an XML file in the charset that its first octets tell.
 *
 * <p>Octets that are not of the charset become replacement characters, since a GPX may hold a name
 * in another charset beside sound points. The JDK's parser would print such octets on the standard
 * error stream.
 */
final class XmlText {
  private static final int DECLARATION = 256;
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private XmlText() {}

  /**
   * A reader that begins at the file's first character.
   *
   * @param name the file's name for messages
   * @throws TrackException if the file names a charset that is not known
   */
  static Reader open(String name, InputStream in) throws TrackException, IOException {
    BufferedInputStream octets = new BufferedInputStream(in, 1 << 16);
    octets.mark(DECLARATION);
    byte[] head = octets.readNBytes(DECLARATION);
    octets.reset();
    Charset charset = charset(name, head);
    Reader text = new InputStreamReader(octets, charset);
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      octets.skipNBytes(3);
    }
    return text;
  }

  private static Charset charset(String name, byte[] head) throws TrackException {
    if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16;
    }
    if (startsWith(head, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(head, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    Matcher encoding = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (!encoding.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(encoding.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new TrackException(name, 1, "an unknown encoding is declared; save the file in UTF-8");
    }
  }

  private static boolean startsWith(byte[] head, int... octets) {
    if (head.length < octets.length) {
      return false;
    }
    for (int i = 0; i < octets.length; i++) {
      if (Byte.toUnsignedInt(head[i]) != octets[i]) {
        return false;
      }
    }
    return true;
  }
}
