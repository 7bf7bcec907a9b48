package tachotwin.port;

import tachotwin.time.SimInstant;
import tachotwin.zh.DriverTimes;

/**
 * A snapshot of what the bus carries.
 *
 * @param driver1 working state of driver 1
 * @param driver2 working state of driver 2
 * @param timeState1 time-related state of driver 1, code of SPN 1617 (0 none, 2 limit reached, …)
 * @param timeState2 the same of driver 2, SPN 1618
 * @param card1 a driver's card is in slot 1
 * @param card2 a driver's card is in slot 2
 * @param moving motion is detected (4.4.5)
 * @param overspeed the set speed is exceeded now
 * @param event an event or fault is active
 * @param handling a handling information (card, printing, entry) is active
 * @param speed256 speed in 1/256 km/h
 * @param shaftRpm8 output shaft speed in 1/8 rpm
 * @param odometerMetres total distance in metres
 * @param tripMetres daily distance (Б.64), since 00:00 UTC or the supply came, in metres
 * @param clock the unit's clock, UTC
 * @param vin vehicle identification number
 * @param vrn registration plate
 * @param driverId1 driver 1's identification as Б.3 sends it: nation and number, or empty
 * @param driverId2 driver 2's identification
 * @param times1 driving times of driver 1
 * @param times2 driving times of driver 2
 */
public record TachographState(
    WorkingState driver1,
    WorkingState driver2,
    int timeState1,
    int timeState2,
    boolean card1,
    boolean card2,
    boolean moving,
    boolean overspeed,
    boolean event,
    boolean handling,
    int speed256,
    int shaftRpm8,
    long odometerMetres,
    long tripMetres,
    SimInstant clock,
    String vin,
    String vrn,
    String driverId1,
    String driverId2,
    DriverTimes times1,
    DriverTimes times2) {

  /** Working states of SPN 1612 and 1613. */
  public enum WorkingState {
    /** Rest. */
    REST(0),
    /** Driver available. */
    AVAILABLE(1),
    /** Work. */
    WORK(2),
    /** Drive. */
    DRIVE(3),
    /** Error. */
    ERROR(6),
    /** Not available. */
    NOT_AVAILABLE(7);

    private final int code;

    WorkingState(int code) {
      this.code = code;
    }

    /** The code of three bits. */
    public int code() {
      return code;
    }
  }
}
