package tachotwin.skzi.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.archive.CardFact;
import tachotwin.skzi.archive.CardHolderFact;
import tachotwin.skzi.archive.ManualEntryFact;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.ManualEntryKind;

/** The stays of cards in the slots by the records of their insertions and withdrawals. */
public final class CardCycles {
  private final Archive archive;

  /** Of an archive. */
  public CardCycles(Archive archive) {
    this.archive = archive;
  }

  /** The stays that have to do with a period, by their beginnings. */
  public List<CardCycle> between(SimInstant from, SimInstant to) {
    List<CardCycle> out = new ArrayList<>();
    Map<Integer, CardFact> open = new HashMap<>();
    for (CardFact fact : archive.all(CardFact.class)) {
      CardFact begun = fact.inserted() ? open.put(fact.slot(), fact) : open.remove(fact.slot());
      if (!fact.inserted() && begun != null) {
        out.add(cycle(begun, Optional.of(fact)));
      }
    }
    open.values().forEach(begun -> out.add(cycle(begun, Optional.empty())));
    return out.stream()
        .filter(cycle -> cycle.overlaps(from, to))
        .sorted(Comparator.comparing(cycle -> cycle.insertion().at()))
        .toList();
  }

  private CardCycle cycle(CardFact begun, Optional<CardFact> end) {
    SimInstant until = end.map(CardFact::at).orElse(new SimInstant(Long.MAX_VALUE));
    boolean manual =
        archive.between(ManualEntryFact.class, begun.at(), until).stream()
            .anyMatch(
                fact ->
                    fact.what() == ManualEntryKind.ACTIVITY && fact.card().equals(begun.card()));
    return new CardCycle(begun, end, holder(begun), manual);
  }

  private Optional<CardHolderFact> holder(CardFact insertion) {
    return archive
        .between(CardHolderFact.class, insertion.at(), insertion.at().plus(SimDuration.ofMicros(1)))
        .stream()
        .filter(fact -> fact.slot() == insertion.slot() && fact.card().equals(insertion.card()))
        .findFirst();
  }
}
