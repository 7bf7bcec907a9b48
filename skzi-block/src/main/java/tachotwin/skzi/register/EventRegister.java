package tachotwin.skzi.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.skzi.archive.CardsAtEvent;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.BlockState;
import tachotwin.time.SimInstant;

/**
 * Registers events and faults (4.7.2, 4.7.12): those that last when they begin and when they end.
 */
public final class EventRegister {
  private final BlockCore core;
  private final Map<Open, EventFact> open = new LinkedHashMap<>();

  /** The events of a block; those that a crash left open in its archive end where they begin. */
  public EventRegister(BlockCore core) {
    this.core = core;
  }

  /** Something momentary about a card. */
  public EventFact momentary(EventFaultType type, SimInstant at, FullCardNumber subject) {
    return whole(type, Beginning.of(core.state(), at), at, subject);
  }

  /** Something that lasted and is over: from its beginning until now. */
  public EventFact whole(
      EventFaultType type, Beginning from, SimInstant end, FullCardNumber subject) {
    BlockState state = core.state();
    EventFact fact =
        fact(type, from, subject)
            .ended(
                end,
                state.whereabouts().position(),
                state.slots().cards(),
                state.whereabouts().wholeSpeed());
    core.archive().append(fact);
    core.listeners().tell(listener -> listener.eventBegan(fact));
    return fact;
  }

  /** Something that lasts began; nothing happens where it lasts already. */
  public void begin(EventFaultType type, Beginning from, FullCardNumber subject) {
    Open key = new Open(type, subject);
    if (open.containsKey(key)) {
      return;
    }
    EventFact fact = fact(type, from, subject);
    open.put(key, fact);
    if (type.isFault()) {
      core.state().faults().add(type.code());
    }
    core.archive().append(fact);
    core.listeners().tell(listener -> listener.eventBegan(fact));
  }

  /** Something that is not about a card began. */
  public void begin(EventFaultType type, Beginning from) {
    begin(type, from, FullCardNumber.NONE);
  }

  /** Something that lasted ended; false where it did not last. */
  public boolean end(EventFaultType type, SimInstant at, FullCardNumber subject) {
    // Asked each second, while mostly nothing lasts.
    return !open.isEmpty() && end(new Open(type, subject), at, UnaryOperator.identity());
  }

  /** Something that is not about a card ended. */
  public boolean end(EventFaultType type, SimInstant at) {
    return end(type, at, FullCardNumber.NONE);
  }

  /** Something ended, and more is known of it now. */
  public boolean end(EventFaultType type, SimInstant at, UnaryOperator<EventFact> more) {
    return end(new Open(type, FullCardNumber.NONE), at, more);
  }

  /** Whether something about a card lasts. */
  public boolean isOpen(EventFaultType type, FullCardNumber subject) {
    return open.containsKey(new Open(type, subject));
  }

  /** Everything ends: the supply goes. */
  public void endAll(SimInstant at) {
    List.copyOf(open.keySet()).forEach(key -> end(key, at, UnaryOperator.identity()));
  }

  /** Ends what an earlier run left open in the archive, where it began: nobody knows more of it. */
  public void closeLeftOpen() {
    for (EventFact fact :
        core.events().between(new SimInstant(Long.MIN_VALUE), new SimInstant(Long.MAX_VALUE))) {
      if (fact.isOpen()) {
        core.archive()
            .append(fact.ended(fact.at(), fact.position(), fact.cards(), fact.speedAtBegin()));
      }
    }
  }

  private boolean end(Open key, SimInstant at, UnaryOperator<EventFact> more) {
    Optional<EventFact> begun = Optional.ofNullable(open.remove(key));
    if (begun.isEmpty()) {
      return false;
    }
    if (open.keySet().stream().noneMatch(other -> other.type.equals(key.type))) {
      core.state().faults().remove(key.type.code());
    }
    BlockState state = core.state();
    EventFact ended =
        more.apply(
            begun
                .get()
                .ended(
                    at,
                    state.whereabouts().position(),
                    state.slots().cards(),
                    state.whereabouts().wholeSpeed()));
    core.archive().append(ended);
    core.listeners().tell(listener -> listener.eventEnded(ended));
    return true;
  }

  private EventFact fact(EventFaultType type, Beginning from, FullCardNumber subject) {
    return new EventFact(
        from.at(),
        type,
        Optional.empty(),
        from.position(),
        GeoCoordinates.NONE,
        from.cards(),
        CardsAtEvent.NONE,
        subject,
        from.odometer(),
        0,
        0,
        from.speed(),
        0,
        Math.min(255, core.events().similarOnDay(type, from.at())));
  }

  private record Open(EventFaultType type, FullCardNumber subject) {}
}
