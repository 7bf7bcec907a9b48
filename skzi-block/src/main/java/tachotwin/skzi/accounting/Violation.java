package tachotwin.skzi.accounting;

import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * A driver drove longer than a norm allows; known when it ended.
 *
 * @param norm which norm
 * @param periodStart when the period of driving began
 * @param began when the norm was exceeded
 * @param ended when driving stopped
 * @param driven driving in the period
 * @param allowed what the norm allows
 */
public record Violation(
    Norm norm,
    SimInstant periodStart,
    SimInstant began,
    SimInstant ended,
    SimDuration driven,
    SimDuration allowed) {

  /** The norms whose violation is watched. */
  public enum Norm {
    /** Driving to the break (document 202). */
    CONTINUOUS_DRIVING,
    /** Driving in a daily period (document 203). */
    DAILY_DRIVING
  }

  /** Is told of violations of one driver. */
  public interface Listener {
    /** A norm was exceeded: the warning of 4.9.2 is due. */
    void violationBegan(Norm norm, SimInstant at);

    /** A violation ended: a document is due. */
    void violationEnded(Violation violation);
  }
}
