package tachotwin.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the resources of this artifact by their path, such as {@code gost/gost-vectors.json}. */
public final class Vectors {
  private Vectors() {}

  /** The octets of a resource. */
  public static byte[] octets(String path) {
    try (InputStream in = Vectors.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IllegalArgumentException("no test vector at " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a resource in UTF-8. */
  public static String text(String path) {
    return new String(octets(path), StandardCharsets.UTF_8);
  }
}
