package tachotwin.skzi.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.profile.Rule;
import tachotwin.skzi.archive.CardFact;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.PowerFact;
import tachotwin.skzi.history.StoredEvent;
import tachotwin.skzi.history.StoredEvents;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimInstant;

/**
 * The events and faults that the block registered and the device still keeps in its own terms
 * (tables 2, or 4 and 5 of Order 36), as block 13 of Д.2 tells of them.
 */
record EventLog(BlockCore core) {
  private static final SimInstant EVER = new SimInstant(Long.MIN_VALUE);

  /** All down to a moment, in the order of time. */
  List<Occurrence> until(SimInstant to) {
    Stream<Occurrence> events =
        new StoredEvents(core)
            .at(to).stream()
                .map(StoredEvent::fact)
                .map(fact -> Occurrence.of(fact, isWithFaultyCard(fact)));
    return Stream.concat(events, documents(to).stream())
        .sorted(Comparator.comparing(Occurrence::begin))
        .toList();
  }

  /** The last ones before a moment, in the order of time. */
  List<Occurrence> last(int count, SimInstant to) {
    List<Occurrence> all = until(to);
    return all.subList(Math.max(0, all.size() - count), all.size());
  }

  /** A document is kept again when it is signed: the last of each number counts. */
  private List<Occurrence> documents(SimInstant to) {
    Map<Long, DocumentFact> documents = new LinkedHashMap<>();
    core.archive()
        .between(DocumentFact.class, EVER, to)
        .forEach(fact -> documents.put(fact.number(), fact));
    List<Occurrence> out = new ArrayList<>();
    for (DocumentFact fact : documents.values()) {
      Optional<Occurrence> one = Occurrence.of(fact);
      boolean norms = core.state().rule(Rule.NORM_EVENTS) == 1;
      one.filter(found -> norms || found.fault()).ifPresent(found -> out.add(found.numbered(out)));
    }
    return out;
  }

  /**
   * Whether a driver's card that does not count was in slot 1 when driving without one began. What
   * was in before the last loss of supply is not known to be in still.
   */
  private boolean isWithFaultyCard(EventFact fact) {
    if (fact.type() != EventFaultType.Code.DRIVING_WITHOUT_CARD) {
      return false;
    }
    Optional<CardFact> before =
        core.archive().between(CardFact.class, supplied(fact.at()), fact.at()).stream()
            .filter(card -> card.slot() == 1)
            .reduce((first, second) -> second);
    return fact.cards().driver().isNone()
        && before
            .filter(CardFact::inserted)
            .filter(card -> card.card().cardType() == EquipmentType.Code.DRIVER_CARD)
            .isPresent();
  }

  /** Since when there was supply at a moment. */
  private SimInstant supplied(SimInstant at) {
    return core.archive().between(PowerFact.class, EVER, at).stream()
        .filter(PowerFact::on)
        .map(PowerFact::at)
        .reduce(EVER, (first, second) -> second);
  }
}
