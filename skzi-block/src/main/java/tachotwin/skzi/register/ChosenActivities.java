package tachotwin.skzi.register;

import java.util.EnumMap;
import java.util.Map;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.EquipmentType;
import tachotwin.profile.Rule;
import tachotwin.skzi.state.BlockState;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimInstant;

/**
 * What the drivers of both slots do besides driving. ГОСТ knows rest alone (3.33). In the profile
 * of Order 36 the second driver is available when the vehicle starts, the first at work when it
 * stops, and each may choose otherwise (items 11.3–11.5); without a card in its slot it is rest.
 */
final class ChosenActivities {
  private static final int FOUR = 4;

  private final BlockState state;
  private final Map<CardSlot, Activity> now = new EnumMap<>(CardSlot.class);
  private SimInstant stop = new SimInstant(Long.MIN_VALUE);
  private boolean moved;

  ChosenActivities(BlockState state) {
    this.state = state;
  }

  /** Motion or a card changed, or may have. */
  void follow(SimInstant at) {
    boolean moves = state.whereabouts().moving();
    for (CardSlot slot : CardSlot.values()) {
      if (state.slots().appropriate(slot.number()).isEmpty()) {
        now.put(slot, Activity.REST);
      }
    }
    if (moves) {
      now.put(CardSlot.DRIVER, Activity.WORK);
    }
    if (moves && (!moved || isNew(at))) {
      now.put(CardSlot.CO_DRIVER, Activity.AVAILABILITY);
    }
    if (moved && !moves) {
      stop = at;
    }
    moved = moves;
  }

  /** A card that came in while the vehicle moves has the activity of the moving vehicle. */
  private boolean isNew(SimInstant at) {
    return state
        .slots()
        .driver(2)
        .map(CardInSlot::insertedAt)
        .filter(inserted -> !inserted.isBefore(at))
        .isPresent();
  }

  /** A driver chooses; false where there is nothing to choose. */
  boolean choose(CardSlot slot, Activity activity) {
    boolean driver =
        state
            .slots()
            .valid(slot.number())
            .filter(card -> card.is(EquipmentType.Code.DRIVER_CARD))
            .isPresent();
    boolean drives = slot == CardSlot.DRIVER && moved;
    if (!isFour() || !driver || drives || activity == Activity.DRIVING) {
      return false;
    }
    now.put(slot, activity);
    return true;
  }

  /** The later of a moment and the last stop: what was before the stop was another choice. */
  SimInstant notBeforeStop(CardSlot slot, SimInstant since) {
    return slot == CardSlot.DRIVER && since.isBefore(stop) ? stop : since;
  }

  /** What the driver of a slot does when not driving. */
  Activity of(CardSlot slot) {
    boolean chooses = isFour() && state.slots().appropriate(slot.number()).isPresent();
    return chooses ? now.getOrDefault(slot, Activity.REST) : Activity.REST;
  }

  /** The supply goes: both rest. */
  void forget() {
    now.clear();
    moved = false;
  }

  private boolean isFour() {
    return state.rule(Rule.ACTIVITIES) == FOUR;
  }
}
