package tachotwin.skzi.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tachotwin.dictionary.CardSlot;
import tachotwin.skzi.archive.ActivityFact;
import tachotwin.skzi.archive.Archive;
import tachotwin.time.SimInstant;

/**
 * The activities of both slots. Where a minute has two records of a slot, the later holds: a choice
 * within 120 s of a stop counts from the stop (Order 36, item 11.6).
 */
public final class ActivityHistory {
  private final Archive archive;

  /** Of an archive. */
  public ActivityHistory(Archive archive) {
    this.archive = archive;
  }

  /** What holds, in the order of time. */
  public List<ActivityFact> between(SimInstant from, SimInstant to) {
    Map<Minute, ActivityFact> out = new LinkedHashMap<>();
    for (ActivityFact fact : archive.between(ActivityFact.class, from, to)) {
      out.put(new Minute(fact.at(), fact.change().slot()), fact);
    }
    return List.copyOf(out.values());
  }

  private record Minute(SimInstant at, CardSlot slot) {}
}
