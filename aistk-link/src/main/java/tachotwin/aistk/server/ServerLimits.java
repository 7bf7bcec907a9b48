package tachotwin.aistk.server;

import tachotwin.time.SimDuration;

/**
 * What the server grants to its peers, so that no peer can hurt another.
 *
 * @param connections open connections at a time
 * @param messages messages on one connection
 * @param handshakes CONNECTREQUEST and INITSESSION on one connection
 * @param units tachographs whose numbers and contexts are remembered
 * @param setUp time from the opening of a connection to CONFIRMSESSION
 * @param message time from the first octet of a message to its last
 * @param inactivity a connection without data is closed after it, TCP_INACTIVITY_TO (В.4.2.2)
 */
public record ServerLimits(
    int connections,
    int messages,
    int handshakes,
    int units,
    SimDuration setUp,
    SimDuration message,
    SimDuration inactivity) {
  /** For a server that strangers reach. */
  public static final ServerLimits STANDARD =
      new ServerLimits(
          10_000,
          10_000,
          8,
          100_000,
          SimDuration.ofSeconds(5),
          SimDuration.ofSeconds(33),
          SimDuration.ofSeconds(595));

  /**
   * For a server inside a simulation, whose peers may be held up between two messages by whatever
   * the computer does: no limit of time comes near what happens.
   */
  public static final ServerLimits EMBEDDED =
      new ServerLimits(
          10_000,
          10_000,
          8,
          100_000,
          SimDuration.ofMinutes(10),
          SimDuration.ofMinutes(10),
          SimDuration.ofHours(24));
}
