package tachotwin.vu.activity;

import java.util.List;
import java.util.Optional;
import tachotwin.port.TachographState.WorkingState;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * The activities of both drivers (table Б.5): driving while the vehicle moves, rest otherwise.
 *
 * <p>Where the profile has four activities, the second driver is available when the vehicle starts,
 * the first is at work when it has stopped (O36 11.4, 11.5), and a driver whose card is in chooses
 * by hand (11.3). A choice within 120 s of the stop counts from the stop (11.6).
 */
public final class DriverActivities {
  private static final int FOUR = 4;
  private static final SimDuration REVOCABLE = SimDuration.ofSeconds(120);

  // The order in which a key goes through them.
  private static final List<WorkingState> CHOICES =
      List.of(WorkingState.WORK, WorkingState.AVAILABLE, WorkingState.REST);

  /**
   * What a driver chose.
   *
   * @param activity the activity
   * @param since since when it counts
   */
  public record Choice(WorkingState activity, SimInstant since) {}

  /** What one driver does. */
  private static final class Doing {
    private WorkingState activity = WorkingState.REST;
    private SimInstant since = SimInstant.ofEpochSecond(0);
    private boolean card;

    void is(WorkingState next, SimInstant at) {
      if (next != activity) {
        activity = next;
        since = at;
      }
    }
  }

  private final boolean fourActivities;
  private final Doing first = new Doing();
  private final Doing second = new Doing();
  private boolean moving;
  private Optional<SimInstant> stop = Optional.empty();

  /** Both drivers rest. */
  public DriverActivities(Profile profile) {
    this.fourActivities = Rule.ACTIVITIES.of(profile) == FOUR;
  }

  /** The vehicle began to move. */
  public void moving(SimInstant at) {
    moving = true;
    stop = Optional.empty();
    first.is(WorkingState.DRIVE, at);
    if (fourActivities && second.card) {
      second.is(WorkingState.AVAILABLE, at);
    }
  }

  /** The vehicle stopped. */
  public void stopped(SimInstant at) {
    moving = false;
    stop = Optional.of(at);
    first.is(fourActivities && first.card ? WorkingState.WORK : WorkingState.REST, at);
  }

  /** The supply goes: both rest. */
  public void off(SimInstant at) {
    moving = false;
    stop = Optional.empty();
    first.is(WorkingState.REST, at);
    second.is(WorkingState.REST, at);
  }

  /** A driver's card came into a slot, 1 or 2, or went. */
  public void card(int slot, boolean in, SimInstant at) {
    Doing driver = doing(slot);
    driver.card = in;
    if (slot == 2) {
      driver.is(in && moving && fourActivities ? WorkingState.AVAILABLE : WorkingState.REST, at);
    } else if (!moving) {
      driver.is(WorkingState.REST, at);
      stop = Optional.empty();
    }
  }

  /**
   * The driver of a slot asks for the next activity; nothing where there is none to choose: in a
   * profile of two, without a card, while driving.
   */
  public Optional<Choice> next(int slot, SimInstant now) {
    Doing driver = doing(slot);
    if (!fourActivities || !driver.card || driver.activity == WorkingState.DRIVE) {
      return Optional.empty();
    }
    WorkingState next = CHOICES.get((CHOICES.indexOf(driver.activity) + 1) % CHOICES.size());
    SimInstant since =
        stop.filter(at -> slot == 1 && now.since(at).compareTo(REVOCABLE) <= 0).orElse(now);
    driver.is(next, since);
    return Optional.of(new Choice(next, since));
  }

  /** The activity of the driver of a slot, 1 or 2. */
  public WorkingState of(int slot) {
    return doing(slot).activity;
  }

  /** Since when the driver of a slot does it. */
  public SimInstant since(int slot) {
    return doing(slot).since;
  }

  private Doing doing(int slot) {
    return slot == 1 ? first : second;
  }
}
