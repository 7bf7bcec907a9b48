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

  /**
   * A serial port, 8N1; a pseudo-terminal serves as well.
   *
   * @param device path or name, such as {@code /dev/ttyUSB0} or {@code COM3}
   * @param baud bits per second
   * @param supply what makes the line stand
   * @param key the switch of {@link Supply#KEY}
   */
  public static OctetPort serial(String device, int baud, Supply supply, SupplyKey key) {
    return new ThreadedPort(new SerialDevice(device, baud, supply, key));
  }
}
