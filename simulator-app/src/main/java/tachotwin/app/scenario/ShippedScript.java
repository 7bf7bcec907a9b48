package tachotwin.app.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The scripts of orders that come with the product. */
public final class ShippedScript {
  private ShippedScript() {}

  /** The lines of a script, or nothing where there is none of that name. */
  public static Optional<List<String>> named(String name) {
    if (!name.matches("[a-z]+")) {
      return Optional.empty();
    }
    try (InputStream in =
        ShippedScript.class.getResourceAsStream("/tachotwin/scripts/" + name + ".txt")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
