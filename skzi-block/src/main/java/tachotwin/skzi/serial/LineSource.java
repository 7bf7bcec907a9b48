package tachotwin.skzi.serial;

import java.io.Closeable;
import java.io.IOException;

/** Where the lines of a port come from. */
interface LineSource extends Closeable {
  /** What the source is, for a person. */
  String name();

  /** Takes what cannot be shared, such as the number of a listening port. */
  void bind() throws IOException;

  /**
   * Waits until a line stands.
   *
   * @throws IOException where the source was closed
   * @throws InterruptedException where the port was closed
   */
  Line next() throws IOException, InterruptedException;

  /** Ends a waiting {@link #next}. */
  @Override
  void close() throws IOException;
}
