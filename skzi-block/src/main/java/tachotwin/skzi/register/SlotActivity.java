package tachotwin.skzi.register;

import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.skzi.archive.ActivityFact;
import tachotwin.time.SimInstant;

/**
 * What holds for a slot during a minute.
 *
 * @param card the card, {@link FullCardNumber#NONE} without
 * @param crew whether two drivers' cards are in
 * @param activity what its driver does
 */
record SlotActivity(FullCardNumber card, boolean crew, Activity activity) {
  ActivityFact from(SimInstant minute, CardSlot slot) {
    ActivityChange change =
        new ActivityChange(slot, crew, card.isNone(), activity, minute.minuteOfDay());
    return new ActivityFact(minute, change, card);
  }

  SlotActivity resting() {
    return new SlotActivity(card, crew, Activity.REST);
  }

  static SlotActivity of(ActivityFact fact) {
    return new SlotActivity(fact.card(), fact.change().crew(), fact.change().activity());
  }
}
