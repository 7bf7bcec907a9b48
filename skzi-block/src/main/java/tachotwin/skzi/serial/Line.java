package tachotwin.skzi.serial;

import java.io.Closeable;
import java.io.IOException;

/** One line that stands, as the threads of a port see it. */
interface Line extends Closeable {
  /** The other side, for a person. */
  String peer();

  /**
   * Waits for octets.
   *
   * @return how many stand in the buffer; 0 where a while passed without any; negative at the end
   */
  int read(byte[] buffer) throws IOException;

  /** Writes all octets; may wait for the other side. */
  void write(byte[] octets) throws IOException;

  /** Ends the line; a waiting read or write ends with it. */
  @Override
  void close() throws IOException;
}
