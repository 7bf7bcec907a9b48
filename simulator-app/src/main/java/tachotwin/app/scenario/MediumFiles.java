package tachotwin.app.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tachotwin.octet.Octets;
import tachotwin.port.Medium;

/** A medium at the service connector that keeps what is written to it. */
final class MediumFiles implements Medium {
  /** First octet of a record of table Б.38, so of a download of the unit. */
  private static final int UNIT_RECORD = 0x76;

  private final Map<String, Octets> files = new LinkedHashMap<>();

  @Override
  public boolean write(String name, Octets content) {
    files.put(name, content);
    return true;
  }

  /** The last download of the unit. */
  Optional<Octets> unit() {
    return last(true);
  }

  /** The last download of a card. */
  Optional<Octets> card() {
    return last(false);
  }

  private Optional<Octets> last(boolean ofUnit) {
    return files.values().stream()
        .filter(content -> !content.isEmpty() && (content.u8(0) == UNIT_RECORD) == ofUnit)
        .reduce((earlier, later) -> later);
  }
}
