package tachotwin.skzi.navigation;

import tachotwin.time.SimInstant;

/** Sees every second that command 60 tells. */
interface SecondWatcher {
  /** One second; the state has its place and speed already. */
  void second(Second second);

  /** The supply goes: what lasts ends. */
  default void stop(SimInstant at) {}
}
