package tachotwin.app.shipping;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the jar carries of others, by the names of its members. The table {@code third-party.csv}
 * says whose a name is; a name that is nobody's stops the packaging, so that the notice is whole.
 */
final class ThirdParty {
  private static final String TABLE = "third-party.csv";
  private static final int CELLS = 6;
  private static final String OURS = "tachotwin/";

  /** Our settings of SLF4J's backend, which looks for them at the root. */
  private static final String OUR_LOG_SETTINGS = "simplelogger.properties";

  private static final String VERSIONS = "META-INF/versions/";

  private final List<Part> parts;

  private ThirdParty(List<Part> parts) {
    this.parts = parts;
  }

  /** The table of this build. */
  static ThirdParty known() throws IOException {
    return new ThirdParty(Resources.text(TABLE).lines().skip(1).map(Part::of).toList());
  }

  /**
   * The notice for a jar.
   *
   * @param names the names of the jar's members
   * @throws UnknownPartException when a member is nobody's
   */
  String notice(Iterable<String> names) throws IOException, UnknownPartException {
    Set<Part> found = new TreeSet<>(Comparator.comparingInt(parts::indexOf));
    for (String name : names) {
      owner(plain(name)).ifPresent(found::add);
    }
    StringBuilder out = new StringBuilder(Resources.text("notice-head.txt"));
    Set<String> texts = new LinkedHashSet<>();
    for (Part part : found) {
      out.append('\n').append(part.what()).append(part.version().isEmpty() ? "" : " ");
      out.append(part.version()).append("\n  ").append(part.licence()).append("; ");
      out.append(part.origin()).append('\n');
      texts.addAll(part.texts());
    }
    for (String text : texts) {
      String file = text.substring(text.lastIndexOf('/') + 1);
      out.append("\n\n======== ").append(file).append(" ========\n\n");
      out.append(Resources.text(text).strip()).append('\n');
    }
    return out.toString();
  }

  /** Whose a name is: the longest beginning decides. */
  private Optional<Part> owner(String name) throws UnknownPartException {
    Optional<Part> owner =
        parts.stream()
            .filter(part -> part.match(name) > 0)
            .max(Comparator.comparingInt(part -> part.match(name)));
    if (owner.isEmpty() && !isOurs(name)) {
      throw new UnknownPartException(name);
    }
    return owner;
  }

  private static boolean isOurs(String name) {
    return (name.startsWith(OURS) || name.equals(OUR_LOG_SETTINGS))
        || name.startsWith("META-INF/")
        || name.startsWith("OSGI-INF/");
  }

  /** A name without the folder of one version of Java. */
  private static String plain(String name) {
    return name.startsWith(VERSIONS)
        ? name.substring(name.indexOf('/', VERSIONS.length()) + 1)
        : name;
  }

  /** The jar has a member of which the table does not know whose it is. */
  static final class UnknownPartException extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownPartException(String name) {
      super(name + " in the jar is nobody's by " + TABLE);
    }
  }

  /**
   * A row of the table.
   *
   * @param beginnings how its names in the jar begin
   * @param what its name
   * @param version its version, or empty
   * @param licence the licence under which it is used
   * @param origin copyright and address
   * @param texts resources with the words of the licence, where Apache-2.0 is not enough
   */
  private record Part(
      List<String> beginnings,
      String what,
      String version,
      String licence,
      String origin,
      List<String> texts) {
    static Part of(String row) {
      String[] cells = row.split(";", -1);
      if (cells.length != CELLS) {
        throw new IllegalStateException("not a row of " + TABLE + ": " + row);
      }
      return new Part(words(cells[0]), cells[1], cells[2], cells[3], cells[4], words(cells[5]));
    }

    int match(String name) {
      return beginnings.stream().filter(name::startsWith).mapToInt(String::length).max().orElse(0);
    }

    private static List<String> words(String cell) {
      return cell.isEmpty() ? List.of() : List.of(cell.split(" ", -1));
    }
  }
}
