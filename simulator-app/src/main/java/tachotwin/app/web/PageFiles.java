package tachotwin.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tachotwin.octet.Octets;

/** The files of the page, from the resources. */
final class PageFiles {
  private static final String ROOT = "/tachotwin/web";
  private static final String INDEX = "/index.html";
  private static final Pattern NAME = Pattern.compile("(/[a-z0-9-]{1,40}){1,3}\\.[a-z]{2,4}");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "yaml", "application/yaml; charset=utf-8");

  private PageFiles() {}

  /** A file by the path of its request. */
  static Optional<Reply> find(String path) {
    String name = path.equals("/") ? INDEX : path;
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try (InputStream in = PageFiles.class.getResourceAsStream(ROOT + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(Reply.of(type, Octets.of(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
