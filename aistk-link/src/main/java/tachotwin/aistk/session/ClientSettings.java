package tachotwin.aistk.session;

import tachotwin.time.SimDuration;

/**
 * Settings of the tachograph's side.
 *
 * @param serverAddress DNS name for CONNECTREQUEST; empty where it is not sent
 * @param systemCode code of the data collection system, 0 for СОД itself (В.1.2, note 1)
 * @param initReadTo wait for an answer while a session is set up, SEC_CONN_INIT_READ_TO (В.4.2.4)
 * @param dataReadTo wait for an answer to data, SEC_CONN_DATA_RSP_READ_TO (В.4.2.5)
 * @param inactivityTo a connection without data is closed after it, TCP_INACTIVITY_TO (В.4.2.1)
 * @param keepOpen whether the connection stays open after the last document, until {@code
 *     inactivityTo}
 * @param rounds how many times the four attempts of В.4.4.1 are made before a delivery is given up
 * @param faults how many sessions may end by errors in data before a delivery is given up
 * @param seed of the random part of RECONNECT_WAIT_TO (В.4.4.2)
 */
public record ClientSettings(
    String serverAddress,
    long systemCode,
    SimDuration initReadTo,
    SimDuration dataReadTo,
    SimDuration inactivityTo,
    boolean keepOpen,
    int rounds,
    int faults,
    long seed) {
  /** The values of the standard, closing at once, giving up after three rounds or three faults. */
  public static ClientSettings standard(long seed) {
    return new ClientSettings(
        "",
        0,
        SimDuration.ofSeconds(5),
        SimDuration.ofSeconds(33),
        SimDuration.ofSeconds(595),
        false,
        3,
        3,
        seed);
  }

  /** The same, but keeping the connection open after the last document. */
  public ClientSettings keepingOpen() {
    return new ClientSettings(
        serverAddress,
        systemCode,
        initReadTo,
        dataReadTo,
        inactivityTo,
        true,
        rounds,
        faults,
        seed);
  }
}
