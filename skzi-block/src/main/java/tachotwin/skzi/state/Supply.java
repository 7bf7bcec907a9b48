package tachotwin.skzi.state;

import tachotwin.time.SimDuration;

/**
 * The supply of the tachograph (4.12.1).
 *
 * @param nominalVolts 12 or 24
 * @param millivolts what is there; less than 0 where the poles are exchanged
 */
public record Supply(int nominalVolts, int millivolts) {
  /** Time for which the block lives on without supply (4.4.6). */
  public static final SimDuration HOLD_UP = SimDuration.ofSeconds(5);

  private static final int LEAST_PERCENT = 90;

  /** Refuses a nominal voltage that the standard does not have. */
  public Supply {
    if (nominalVolts != 12 && nominalVolts != 24) {
      throw new IllegalArgumentException("nominal voltage is 12 or 24 V, not " + nominalVolts);
    }
  }

  /** The nominal voltage. */
  public static Supply nominal(int volts) {
    return new Supply(volts, volts * 1000);
  }

  /** A share of a nominal voltage. */
  public static Supply percent(int nominalVolts, int percent) {
    return new Supply(nominalVolts, nominalVolts * 10 * percent);
  }

  /** Whether there is none; exchanged poles do no harm, but they supply nothing. */
  public boolean isAbsent() {
    return millivolts <= 0;
  }

  /** Whether it is less than 90 % of the nominal voltage. */
  public boolean isLow() {
    return millivolts < nominalVolts * 10 * LEAST_PERCENT;
  }
}
