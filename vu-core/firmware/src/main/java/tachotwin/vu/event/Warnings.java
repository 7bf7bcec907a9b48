package tachotwin.vu.event;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tachotwin.port.Buzzer;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;

/**
 * The warnings that are on. A warning sounds when it begins and stays while its cause lasts, and at
 * least as long as the profile asks (O36 42.1); some go when a key is pressed (4.9.2).
 */
public final class Warnings {
  private static final SimDuration SOUND = SimDuration.ofSeconds(3);

  private final Timers timers;
  private final Buzzer buzzer;
  private final Runnable onChange;
  private final SimDuration least;
  private final Map<Warning, SimInstant> since = new EnumMap<>(Warning.class);
  private final Set<Warning> causes = EnumSet.noneOf(Warning.class);
  private final Set<Warning> dismissed = EnumSet.noneOf(Warning.class);
  private final Set<Warning> momentary = EnumSet.noneOf(Warning.class);

  /**
   * No warning is on.
   *
   * @param timers the simulated time
   * @param buzzer sounds when a warning begins
   * @param profile sets the least time
   * @param onChange is run when the warning to show may have changed
   */
  public Warnings(Timers timers, Buzzer buzzer, Profile profile, Runnable onChange) {
    this.timers = timers;
    this.buzzer = buzzer;
    this.onChange = onChange;
    this.least = SimDuration.ofSeconds(Rule.WARNING_SECONDS.of(profile));
  }

  /** The cause of a warning is there, or not. */
  public void set(Warning warning, boolean cause) {
    if (cause == causes.contains(warning)) {
      return;
    }
    if (cause) {
      causes.add(warning);
      if (since.put(warning, timers.now()) == null) {
        buzzer.sound(SOUND);
      }
    } else {
      causes.remove(warning);
      dismissed.remove(warning);
      end(warning);
    }
    onChange.run();
  }

  /** Something happened whose warning stays until a key is pressed. */
  public void raise(Warning warning) {
    momentary.add(warning);
    set(warning, true);
  }

  /** A key was pressed: warnings that it dismisses go. Whether there was any. */
  public boolean acknowledge() {
    Optional<Warning> shown = shown();
    if (shown.isEmpty() || !shown.get().isDismissable()) {
      return false;
    }
    if (momentary.remove(shown.get())) {
      set(shown.get(), false);
    } else {
      dismissed.add(shown.get());
      onChange.run();
    }
    return true;
  }

  /** The warning to show: the first of those that are on. */
  public Optional<Warning> shown() {
    for (Warning warning : since.keySet()) {
      if (!dismissed.contains(warning)) {
        return Optional.of(warning);
      }
    }
    return Optional.empty();
  }

  /** Whether a warning is on, be it shown or not. */
  public boolean isOn(Warning warning) {
    return since.containsKey(warning);
  }

  /** Whether any warning is on. */
  public boolean any() {
    return !since.isEmpty();
  }

  /** The supply is gone: all warnings go. */
  public void clear() {
    since.clear();
    causes.clear();
    dismissed.clear();
    momentary.clear();
  }

  private void end(Warning warning) {
    SimInstant began = since.get(warning);
    if (began == null) {
      return;
    }
    SimInstant earliest = began.plus(least);
    if (earliest.isAfter(timers.now())) {
      timers.schedule(earliest, Timers.NORMAL, () -> endUnlessBack(warning));
    } else {
      since.remove(warning);
    }
  }

  private void endUnlessBack(Warning warning) {
    if (!causes.contains(warning)) {
      end(warning);
      onChange.run();
    }
  }
}
