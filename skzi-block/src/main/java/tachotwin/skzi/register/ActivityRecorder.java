package tachotwin.skzi.register;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.skzi.archive.ActivityFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.skzi.state.CardSlots;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;

/**
 * Registers the activities of both slots by whole minutes (4.7.10, table Б.5): each change, and the
 * state at 00:00 UTC.
 *
 * <p>With a card of a driver or workshop in slot 1, a minute in which the vehicle moved is driving;
 * every other minute is rest, or in a profile of four activities what {@link ChosenActivities} has
 * at its end. A minute is registered when it is over, so a fact comes up to a minute after its
 * moment. Where a minute has two facts, after a loss of supply or a choice that counts from the
 * stop (Order 36, item 11.6), the later holds.
 */
public final class ActivityRecorder {
  private static final SimDuration MINUTE = SimDuration.ofMinutes(1);
  private static final SimDuration DAY = SimDuration.ofHours(24);
  private static final Timers.Timer NOTHING = () -> {};

  private final BlockCore core;
  private final Map<CardSlot, SlotActivity> registered = new EnumMap<>(CardSlot.class);
  private final ChosenActivities chosen;
  private Optional<SimInstant> minute = Optional.empty();
  private Optional<SlotActivity> driven = Optional.empty();
  private Timers.Timer minuteTimer = NOTHING;
  private Timers.Timer dayTimer = NOTHING;

  /** The activities of a block. */
  public ActivityRecorder(BlockCore core) {
    this.core = core;
    this.chosen = new ChosenActivities(core.state());
  }

  /** The supply came: what is missing since the last fact is rest. */
  public void start(SimInstant now) {
    SimInstant day = restore().map(last -> last.plus(DAY)).orElseGet(now::startOfDay);
    for (; !day.isAfter(now); day = day.plus(DAY)) {
      for (CardSlot slot : CardSlot.values()) {
        register(slot, day, registered.getOrDefault(slot, status(slot, false)).resting());
      }
    }
    awaitMidnight(now);
    update(now);
  }

  /** The supply goes: from the next minute it is rest. */
  public void stop(SimInstant now) {
    update(now);
    chosen.forget();
    minuteTimer.cancel();
    dayTimer.cancel();
    minute.ifPresent(
        open -> {
          closeMinute(open);
          for (CardSlot slot : CardSlot.values()) {
            registerChange(slot, open.plus(MINUTE), status(slot, false));
          }
        });
    minute = Optional.empty();
    driven = Optional.empty();
  }

  /** Motion or a card changed, or may have. */
  public void update(SimInstant at) {
    SimInstant now = startOfMinute(at);
    while (minute.isPresent() && minute.get().isBefore(now)) {
      closeOpenMinute();
    }
    chosen.follow(at);
    if (core.state().whereabouts().moving() && driven.isEmpty() && hasDriver()) {
      driven = Optional.of(status(CardSlot.DRIVER, true));
    }
    if (minute.isEmpty() && isDue(now)) {
      open(now);
    }
  }

  /**
   * A driver chose an activity by hand (Order 36, item 11.3).
   *
   * @param since the moment from which it counts, not after now
   * @return false where there is nothing to choose: another profile, no card, driving
   */
  public boolean choose(CardSlot slot, Activity activity, SimInstant since, SimInstant now) {
    update(now);
    if (!chosen.choose(slot, activity)) {
      return false;
    }
    correct(slot, chosen.notBeforeStop(slot, since), now);
    update(now);
    return true;
  }

  /** The minutes since a moment that are registered already: the last of them began one. */
  private void correct(CardSlot slot, SimInstant since, SimInstant now) {
    SimInstant first = startOfMinute(since);
    if (activityAt(slot, first) == Activity.DRIVING) {
      first = first.plus(MINUTE);
    }
    if (first.isBefore(startOfMinute(now))) {
      registerChange(slot, first, status(slot, false));
    }
  }

  private Activity activityAt(CardSlot slot, SimInstant minute) {
    return core
        .archive()
        .between(ActivityFact.class, minute.startOfDay(), minute.plus(MINUTE))
        .stream()
        .map(ActivityFact::change)
        .filter(change -> change.slot() == slot)
        .reduce((first, second) -> second)
        .map(ActivityChange::activity)
        .orElse(Activity.REST);
  }

  // The day of the last fact; it has a fact of each slot at 00:00 at least.
  private Optional<SimInstant> restore() {
    registered.clear();
    Optional<SimInstant> day =
        core.archive().last(ActivityFact.class).map(fact -> fact.at().startOfDay());
    day.map(from -> core.archive().between(ActivityFact.class, from, from.plus(DAY)))
        .ifPresent(
            facts ->
                facts.forEach(fact -> registered.put(fact.change().slot(), SlotActivity.of(fact))));
    return day;
  }

  private boolean hasDriver() {
    return slots().appropriate(1).isPresent();
  }

  /**
   * What the open minute will register of a slot if nothing changes until its end; none where that
   * is registered already.
   */
  public Optional<ActivityFact> pending(CardSlot slot) {
    SlotActivity now =
        slot == CardSlot.DRIVER ? driven.orElseGet(() -> status(slot, false)) : status(slot, false);
    return minute
        .filter(open -> !now.equals(registered.get(slot)))
        .map(open -> now.from(open, slot));
  }

  // A minute is watched to its end when it may differ from what is registered.
  private boolean isDue(SimInstant now) {
    return now.minuteOfDay() == 0
        || driven.isPresent()
        || !status(CardSlot.DRIVER, false).equals(registered.get(CardSlot.DRIVER))
        || !status(CardSlot.CO_DRIVER, false).equals(registered.get(CardSlot.CO_DRIVER));
  }

  private void open(SimInstant now) {
    minute = Optional.of(now);
    minuteTimer = core.clock().at(now.plus(MINUTE), this::closeOpenMinute);
  }

  private void closeOpenMinute() {
    minuteTimer.cancel();
    SimInstant closed = minute.orElseThrow();
    minute = Optional.empty();
    closeMinute(closed);
    driven = Optional.empty();
    update(closed.plus(MINUTE));
  }

  private void closeMinute(SimInstant closed) {
    SlotActivity driver = driven.orElseGet(() -> status(CardSlot.DRIVER, false));
    SlotActivity coDriver = status(CardSlot.CO_DRIVER, false);
    if (closed.minuteOfDay() == 0) {
      register(CardSlot.DRIVER, closed, driver);
      register(CardSlot.CO_DRIVER, closed, coDriver);
    } else {
      registerChange(CardSlot.DRIVER, closed, driver);
      registerChange(CardSlot.CO_DRIVER, closed, coDriver);
    }
  }

  private void registerChange(CardSlot slot, SimInstant at, SlotActivity activity) {
    if (!activity.equals(registered.get(slot))) {
      register(slot, at, activity);
    }
  }

  private void register(CardSlot slot, SimInstant at, SlotActivity activity) {
    registered.put(slot, activity);
    ActivityFact fact = activity.from(at, slot);
    core.archive().append(fact);
    core.listeners().tell(listener -> listener.activity(fact));
  }

  private SlotActivity status(CardSlot slot, boolean driving) {
    FullCardNumber card =
        slots().appropriate(slot.number()).map(CardInSlot::card).orElse(FullCardNumber.NONE);
    return new SlotActivity(
        card, !card.isNone() && slots().isCrew(), driving ? Activity.DRIVING : chosen.of(slot));
  }

  private void awaitMidnight(SimInstant now) {
    SimInstant midnight = now.startOfDay().plus(DAY);
    dayTimer =
        core.clock()
            .at(
                midnight,
                () -> {
                  update(midnight);
                  awaitMidnight(midnight);
                });
  }

  private CardSlots slots() {
    return core.state().slots();
  }

  private static SimInstant startOfMinute(SimInstant at) {
    return new SimInstant(at.micros() - Math.floorMod(at.micros(), MINUTE.micros()));
  }
}
