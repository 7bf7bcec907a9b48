package tachotwin.vu.event;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tachotwin.port.Buzzer;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;

/**
 * The warnings that are on. By ГОСТ a warning sounds when it begins and stays while its cause
 * lasts; some go when a key is pressed (4.9.2). By Order 36 it sounds until a key is pressed and
 * stays as long as its cause, at least 30 s and at least until a key is pressed (42.1, 42.2, 42.4).
 */
public final class Warnings {
  private static final SimDuration SOUND = SimDuration.ofSeconds(3);

  private final Timers timers;
  private final Buzzer buzzer;
  private final Runnable onChange;
  private final SimDuration least;
  private final boolean untilKey;
  private final Map<Warning, On> on = new EnumMap<>(Warning.class);

  /** Those whose cause is there; asked several times a second. */
  private final Set<Warning> causes = EnumSet.noneOf(Warning.class);

  private Timers.@Nullable Timer again;

  /** A warning that is on. */
  private static final class On {
    private final SimInstant since;
    private boolean momentary;
    private boolean seen;

    On(SimInstant since) {
      this.since = since;
    }
  }

  /**
   * No warning is on.
   *
   * @param timers the simulated time
   * @param buzzer sounds when a warning begins
   * @param profile sets how long
   * @param onChange is run when the warning to show may have changed
   */
  public Warnings(Timers timers, Buzzer buzzer, Profile profile, Runnable onChange) {
    this.timers = timers;
    this.buzzer = buzzer;
    this.onChange = onChange;
    this.least = SimDuration.ofSeconds(Rule.WARNING_SECONDS.of(profile));
    this.untilKey = Rule.WARNING_UNTIL_KEY.of(profile) == 1;
  }

  /** The cause of a warning is there, or not. */
  public void set(Warning warning, boolean cause) {
    if (cause == causes.contains(warning)) {
      return;
    }
    if (cause) {
      causes.add(warning);
      begin(warning);
    } else {
      causes.remove(warning);
    }
    settle(warning);
    onChange.run();
  }

  private void begin(Warning warning) {
    On state = on.get(warning);
    if (state == null) {
      on.put(warning, new On(timers.now()));
      sound();
    } else if (state.seen) {
      state.seen = false;
      sound();
    }
  }

  /** Something happened whose warning stays until a key is pressed. */
  public void raise(Warning warning) {
    set(warning, true);
    On state = on.get(warning);
    if (state != null) {
      state.momentary = true;
    }
  }

  /** A key was pressed: the sound stops, the warning that is shown was seen. Whether it took it. */
  public boolean acknowledge() {
    boolean sounded = silence();
    Optional<Warning> shown = shown();
    if (shown.isEmpty()) {
      return sounded;
    }
    On state = on.get(shown.get());
    boolean news = !state.seen && (untilKey || shown.get().isDismissable());
    state.seen = true;
    if (state.momentary) {
      causes.remove(shown.get());
    }
    settle(shown.get());
    onChange.run();
    return news || sounded;
  }

  /** The warning to show: the first of those that are on. */
  public Optional<Warning> shown() {
    if (on.isEmpty()) {
      return Optional.empty();
    }
    for (Map.Entry<Warning, On> entry : on.entrySet()) {
      if (isShown(entry.getKey(), entry.getValue())) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  /** Whether a warning is on, be it shown or not. */
  public boolean isOn(Warning warning) {
    return on.containsKey(warning);
  }

  /** Whether any warning is on. */
  public boolean any() {
    return !on.isEmpty();
  }

  /** The supply is gone: all warnings go. */
  public void clear() {
    silence();
    on.clear();
    causes.clear();
  }

  private boolean isShown(Warning warning, On state) {
    return !(state.seen && warning.isDismissable() && isOldEnough(state));
  }

  private boolean isOldEnough(On state) {
    return !state.since.plus(least).isAfter(timers.now());
  }

  /** A warning goes when its cause is over, the least time is over and it was seen if it must. */
  private void settle(Warning warning) {
    On state = on.get(warning);
    if (state == null) {
      return;
    }
    boolean waitsForKey = untilKey && !state.seen;
    if (!isOldEnough(state) && !waitsForKey) {
      timers.schedule(
          state.since.plus(least),
          Timers.NORMAL,
          () -> {
            if (on.get(warning) == state) {
              settle(warning);
              onChange.run();
            }
          });
    } else if (!causes.contains(warning) && !waitsForKey) {
      on.remove(warning);
    }
  }

  private void sound() {
    silence();
    buzzer.sound(untilKey ? least : SOUND);
    if (untilKey) {
      again = timers.after(least, this::sound);
    }
  }

  /** Whether there was a sound that a key was to stop. */
  private boolean silence() {
    if (again == null) {
      return false;
    }
    again.cancel();
    again = null;
    buzzer.silence();
    return true;
  }
}
