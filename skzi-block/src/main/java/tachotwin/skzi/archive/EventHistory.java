package tachotwin.skzi.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.EventFaultType;
import tachotwin.time.SimInstant;

/** The events of an archive, each once and as it is known last. */
public final class EventHistory {
  private final Archive archive;

  /** The events of an archive. */
  public EventHistory(Archive archive) {
    this.archive = archive;
  }

  /** The events that began in a period, by their beginnings. */
  public List<EventFact> between(SimInstant from, SimInstant to) {
    List<EventFact> latest = new ArrayList<>();
    for (EventFact fact : archive.between(EventFact.class, from, to)) {
      int known = indexOf(latest, fact);
      if (known < 0) {
        latest.add(fact);
      } else {
        latest.set(known, fact);
      }
    }
    return List.copyOf(latest);
  }

  /** The events of a type that began in a period. */
  public List<EventFact> between(EventFaultType type, SimInstant from, SimInstant to) {
    return between(from, to).stream().filter(fact -> fact.type().equals(type)).toList();
  }

  /** The event of a type that began last. */
  public Optional<EventFact> last(EventFaultType type) {
    List<EventFact> all =
        between(type, new SimInstant(Long.MIN_VALUE), new SimInstant(Long.MAX_VALUE));
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The number of events of a type that began on the UTC day of a moment and before it. */
  public int similarOnDay(EventFaultType type, SimInstant at) {
    return between(type, at.startOfDay(), at).size();
  }

  // Both records of one event have the same moment, so it stands among the last of the list.
  private static int indexOf(List<EventFact> latest, EventFact fact) {
    for (int i = latest.size() - 1; i >= 0 && latest.get(i).at().equals(fact.at()); i--) {
      if (latest.get(i).isSameAs(fact)) {
        return i;
      }
    }
    return -1;
  }
}
