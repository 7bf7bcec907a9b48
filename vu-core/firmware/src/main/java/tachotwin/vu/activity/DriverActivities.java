package tachotwin.vu.activity;

import tachotwin.port.TachographState.WorkingState;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;

/**
 * The activities of both drivers (table Б.5): driving while the vehicle moves, rest otherwise.
 * Where the profile has four activities, the second driver is available while the vehicle moves and
 * the first is at work when it has stopped (O36 11.4, 11.5).
 */
public final class DriverActivities {
  private static final int FOUR = 4;

  private final boolean fourActivities;
  private WorkingState first = WorkingState.REST;
  private WorkingState second = WorkingState.REST;

  /** Both drivers rest. */
  public DriverActivities(Profile profile) {
    this.fourActivities = Rule.ACTIVITIES.of(profile) == FOUR;
  }

  /** The vehicle began to move. */
  public void moving() {
    first = WorkingState.DRIVE;
    second = fourActivities ? WorkingState.AVAILABLE : WorkingState.REST;
  }

  /** The vehicle stopped. */
  public void stopped() {
    first = fourActivities ? WorkingState.WORK : WorkingState.REST;
  }

  /** The activity of the driver of a slot, 1 or 2. */
  public WorkingState of(int slot) {
    return slot == 1 ? first : second;
  }
}
