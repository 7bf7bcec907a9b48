package tachotwin.vu;

import tachotwin.octet.Octets;
import tachotwin.vu.selftest.UnitIdentity;

/**
 * What sets one unit apart from another.
 *
 * @param manufacturer maker
 * @param model model
 * @param serialNumber serial number, at most 8 signs
 * @param software version of the software, at most 4 signs
 * @param softwareHash Streebog-256 of the software that runs (table 1)
 * @param odometerMetres the odometer's memory at the beginning
 * @param clockAheadMillis how far the clock is ahead at the beginning
 * @param clockDriftPpm how much the clock gains, in millionths
 * @param localOffsetMinutes local time less UTC, for the display only (4.4.6)
 * @param selfTestPrint whether the self-test prints, as table 1 asks
 * @param downloadDays days that a download of the unit goes back
 */
public record UnitSettings(
    String manufacturer,
    String model,
    String serialNumber,
    String software,
    Octets softwareHash,
    long odometerMetres,
    long clockAheadMillis,
    int clockDriftPpm,
    int localOffsetMinutes,
    boolean selfTestPrint,
    int downloadDays) {
  private static final int DAYS_OF_EVENTS = 28;

  /** A unit of the product's own model with an exact clock. */
  public static UnitSettings standard(String serialNumber, Octets softwareHash) {
    return new UnitSettings(
        "Tachotwin",
        "TT-1",
        serialNumber,
        "1.00",
        softwareHash,
        0,
        0,
        0,
        180,
        false,
        DAYS_OF_EVENTS);
  }

  /** Who the unit is. */
  UnitIdentity identity() {
    return new UnitIdentity(manufacturer, model, serialNumber, software, softwareHash);
  }

  /** The same unit with the print of the self-test, or without. */
  public UnitSettings withSelfTestPrint(boolean print) {
    return new UnitSettings(
        manufacturer,
        model,
        serialNumber,
        software,
        softwareHash,
        odometerMetres,
        clockAheadMillis,
        clockDriftPpm,
        localOffsetMinutes,
        print,
        downloadDays);
  }
}
