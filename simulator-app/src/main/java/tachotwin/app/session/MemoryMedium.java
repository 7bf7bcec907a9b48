package tachotwin.app.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tachotwin.octet.Octets;
import tachotwin.port.Medium;
import tachotwin.time.SimClock;
import tachotwin.time.SimInstant;

/** A medium at the service connector whose files are kept in memory. */
public final class MemoryMedium implements Medium {
  private final SimClock clock;
  private final Map<String, Written> files = new LinkedHashMap<>();
  private boolean attached = true;

  /**
   * A file.
   *
   * @param name its name
   * @param at when it was written
   * @param content its octets
   */
  public record Written(String name, SimInstant at, Octets content) {}

  MemoryMedium(SimClock clock) {
    this.clock = clock;
  }

  /** Is put into the connector, or taken out: then it takes nothing. */
  void attach(boolean now) {
    attached = now;
  }

  @Override
  public boolean write(String name, Octets content) {
    if (attached) {
      keep(name, content);
    }
    return attached;
  }

  /** A person puts a file beside the unit's. */
  void keep(String name, Octets content) {
    files.put(name, new Written(name, clock.now(), content));
  }

  /** The files in the order in which they were first written. */
  public List<Written> files() {
    return List.copyOf(files.values());
  }

  /** A file by its name. */
  public Optional<Written> file(String name) {
    return Optional.ofNullable(files.get(name));
  }
}
