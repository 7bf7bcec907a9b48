package tachotwin.aistk.session;

import tachotwin.octet.Octets;

/**
 * The way of octets to the server: one connection at a time. All calls and all callbacks are on the
 * simulation thread; a callback never comes inside {@link #connect}, {@link #send} or {@link
 * #close}.
 */
public interface ServerTransport {
  /**
   * Opens a connection; exactly one of {@link Listener#connected}, {@link Listener#closed} and
   * {@link Listener#broken} follows.
   */
  void connect(Listener listener);

  /** Sends octets; where there is no connection, nothing happens. */
  void send(Octets octets);

  /** Closes the connection or gives up opening it; no callback follows. */
  void close();

  /** What happens on a connection. */
  interface Listener {
    /** The connection is open. */
    void connected();

    /** Octets of the server, cut anywhere. */
    void received(Octets octets);

    /**
     * The connection could not be opened, or the server or the network ended it; nothing follows.
     *
     * @param reason why, for people
     */
    void closed(String reason);

    /**
     * The environment of the simulation failed, not the simulated network: trying again is
     * senseless. Nothing follows.
     *
     * @param problem what to tell the user
     */
    void broken(String problem);
  }
}
