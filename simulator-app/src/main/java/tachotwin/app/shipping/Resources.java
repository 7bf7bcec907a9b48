package tachotwin.app.shipping;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tachotwin.octet.Octets;

/** The files of the zip that stand beside these classes. */
final class Resources {
  private Resources() {}

  /**
   * The octets of a file.
   *
   * @param name its name in this package, or from the root with a leading slash
   */
  static Octets octets(String name) throws IOException {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name + " is not among the classes");
      }
      return Octets.of(in.readAllBytes());
    }
  }

  /** A file of UTF-8 text. */
  static String text(String name) throws IOException {
    return new String(octets(name).toByteArray(), StandardCharsets.UTF_8);
  }
}
