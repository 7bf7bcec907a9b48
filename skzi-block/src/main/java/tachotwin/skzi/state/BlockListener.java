package tachotwin.skzi.state;

import java.util.Optional;
import tachotwin.skzi.archive.ActivityFact;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.OverspeedFact;

/**
 * Is told of what the block registered, after it is in the archive; every method does nothing
 * unless it is overridden.
 */
public interface BlockListener {
  /** Supply came; the archive is open, the cards of before are in doubt. */
  default void poweredOn() {}

  /** Supply goes: the last chance to append. */
  default void poweringOff() {}

  /** Critical temporary data are erased (Ж.5, codes 31…44): sessions are over. */
  default void secretsErased() {}

  /** A card was inserted, or told of again after the supply came. */
  default void cardInserted(CardInSlot card) {}

  /** A card's session was written to it: it is about to be withdrawn, but still in the slot. */
  default void cardLeaving(CardInSlot card) {}

  /** A card was withdrawn. */
  default void cardWithdrawn(CardInSlot card) {}

  /**
   * The tachograph was calibrated, the first time when it was activated.
   *
   * @param before the calibration that was in force until now
   */
  default void calibrated(Optional<CalibrationFact> before, CalibrationFact fact) {}

  /** The block goes out of service: the last moment in which it can sign. */
  default void withdrawing() {}

  /** An activity changed, or a UTC day began. */
  default void activity(ActivityFact fact) {}

  /** An event or fault began; it is open unless it is momentary. */
  default void eventBegan(EventFact fact) {}

  /** An event or fault that lasted ended. */
  default void eventEnded(EventFact fact) {}

  /**
   * An excess of the set speed ended; {@link OverspeedFact#isEvent()} tells whether it is a 07h.
   */
  default void overspeedEnded(OverspeedFact fact) {}
}
