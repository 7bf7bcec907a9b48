package tachotwin.skzi.serial;

/** Makes the ports. */
public final class OctetPorts {
  private OctetPorts() {}

  /**
   * Listens for a TCP connection at a time.
   *
   * @param host address to bind, such as {@code 127.0.0.1}
   * @param port 1…65 535, or 0 for any free one, which {@link OctetPort#name} then tells
   */
  public static OctetPort listening(String host, int port) {
    return new ThreadedPort(new ListeningSocket(host, port));
  }

  /** Opens a TCP connection, and another when it ends, as often as it takes. */
  public static OctetPort calling(String host, int port) {
    return new ThreadedPort(new CallingSocket(host, port));
  }
}
