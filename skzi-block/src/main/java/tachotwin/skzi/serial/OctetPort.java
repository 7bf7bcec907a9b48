package tachotwin.skzi.serial;

import java.io.Closeable;
import java.io.IOException;
import tachotwin.octet.Octets;

/**
 * A place where one line at a time comes and goes and carries octets both ways: a listening or
 * calling socket, a serial port. Recording, faults and taps are decorators of it.
 */
public interface OctetPort extends Closeable {
  /** What the port is, for a person; after {@link #open} with the number that was bound. */
  String name();

  /**
   * Begins to wait for lines and returns at once; may be called once.
   *
   * @param listener is told, on a thread of the port, of every line in turn
   * @throws IOException where the port cannot be had: in use, no permission
   */
  void open(Listener listener) throws IOException;

  /**
   * Sends on the line that stands; where none does the octets are lost, as on a cable that is not
   * plugged in. Does not block: a line whose other side does not read is ended.
   */
  void send(Octets octets);

  /** Ends the line that stands, if any; the port waits for the next. */
  void hangUp();

  /** Ends the line and waits no more; returns at once, and nothing more is told. */
  @Override
  void close();

  /** Is told of the lines of a port, in order: one opening, octets, one closing, and again. */
  interface Listener {
    /**
     * A line stands.
     *
     * @param peer the other side, for a person
     */
    void opened(String peer);

    /** Octets came, in pieces as the line cuts them. */
    void octets(Octets octets);

    /**
     * The line is gone.
     *
     * @param reason why, for a person, in Russian
     */
    void closed(String reason);
  }
}
