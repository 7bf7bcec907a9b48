package tachotwin.aistk.server;

import java.util.LinkedHashMap;
import java.util.Map;
import tachotwin.octet.Octets;

/** The contexts of all tachographs; the one that came longest ago is forgotten first. */
final class UnitContexts {
  private final Map<Octets, UnitContext> byPartNumber = new LinkedHashMap<>(16, 0.75f, true);
  private final int most;

  UnitContexts(int most) {
    this.most = most;
  }

  /** The context of a block, a new one where none is remembered. */
  synchronized UnitContext of(Octets partNumber) {
    UnitContext context = byPartNumber.computeIfAbsent(partNumber, UnitContext::new);
    if (byPartNumber.size() > most) {
      byPartNumber.remove(byPartNumber.keySet().iterator().next());
    }
    return context;
  }
}
