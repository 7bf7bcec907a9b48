package tachotwin.time;

/** A clock that can also be asked to do something later. */
public interface Timers extends SimClock {
  /** Priority of what has no reason to go before or after others of the same moment. */
  int NORMAL = 0;

  /**
   * Does something at a moment.
   *
   * @param at not before {@link #now()}; the past is refused with {@link IllegalArgumentException}
   * @param priority among actions of the same moment the lower number goes first; of equal ones the
   *     one scheduled earlier
   * @param action what to do
   * @return the handle that takes it back
   */
  Timer schedule(SimInstant at, int priority, Runnable action);

  /** Does something after a delay. */
  default Timer after(SimDuration delay, Runnable action) {
    return schedule(now().plus(delay), NORMAL, action);
  }

  /**
   * Lets time go on to a moment, as though the action that runs had scheduled its rest for it:
   * where nothing else is due up to then, nobody can tell.
   *
   * @return whether it went on; where not, the rest must be scheduled
   */
  default boolean passTo(SimInstant moment) {
    return false;
  }

  /** Something scheduled. */
  interface Timer {
    /** Takes it back; nothing happens if it was done already. */
    void cancel();
  }
}
