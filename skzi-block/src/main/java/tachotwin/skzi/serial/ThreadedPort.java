package tachotwin.skzi.serial;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import tachotwin.octet.Octets;

/** A port whose lines are read by one thread and written by another. */
final class ThreadedPort implements OctetPort {
  private static final int READ = 4096;

  /** Sendings that may wait for a slow line; each is a block of Ж at most, so 256 KB. */
  private static final int MOST_WAITING = 64;

  private static final String OVERRUN = "другая сторона не читает";
  private static final String HUNG_UP = "линия разорвана этой стороной";
  private static final String ENDED = "другая сторона закрыла линию";

  private final LineSource source;
  private volatile @Nullable Current current;
  private volatile boolean closed;
  private @Nullable Thread reader;

  ThreadedPort(LineSource source) {
    this.source = source;
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public void open(Listener listener) throws IOException {
    if (reader != null) {
      throw new IllegalStateException("the port is open already");
    }
    source.bind();
    reader = daemon(source.name(), () -> serve(listener));
  }

  @Override
  public void send(Octets octets) {
    Current line = current;
    if (line != null && !line.waiting.offer(octets)) {
      line.end(OVERRUN);
    }
  }

  @Override
  public void hangUp() {
    Current line = current;
    if (line != null) {
      line.end(HUNG_UP);
    }
  }

  @Override
  public void close() {
    closed = true;
    hangUp();
    quietly(source);
    if (reader != null) {
      reader.interrupt();
    }
  }

  private void serve(Listener listener) {
    try {
      while (!closed) {
        Current line = new Current(source.next());
        current = line;
        if (!closed) {
          listener.opened(line.line.peer());
          String reason = line.read(listener);
          current = null;
          line.end(reason);
          if (!closed) {
            listener.closed(line.reason());
          }
        }
        line.end(HUNG_UP);
      }
    } catch (IOException | InterruptedException e) {
      // The source was closed: no more lines.
      closed = true;
    }
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void quietly(Closeable what) {
    try {
      what.close();
    } catch (IOException e) {
      // What does not close is given up all the same.
      return;
    }
  }

  /** The line that stands, with the thread that writes it. */
  private final class Current {
    private final Line line;
    private final BlockingQueue<Octets> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread writer;
    private volatile @Nullable String reason;

    Current(Line line) {
      this.line = line;
      this.writer = daemon(source.name() + " out", this::write);
    }

    /** Reads to the end; tells why it ended. */
    String read(Listener listener) {
      byte[] buffer = new byte[READ];
      try {
        while (reason == null) {
          int count = line.read(buffer);
          if (count < 0) {
            return ENDED;
          }
          if (count > 0) {
            byte[] came = Arrays.copyOf(buffer, count);
            listener.octets(Octets.of(came));
          }
        }
      } catch (IOException e) {
        return ENDED;
      }
      return HUNG_UP;
    }

    private void write() {
      try {
        while (reason == null) {
          line.write(waiting.take().toByteArray());
        }
      } catch (IOException e) {
        end(ENDED);
      } catch (InterruptedException e) {
        // The line ended.
        return;
      }
    }

    synchronized void end(String why) {
      if (reason == null) {
        reason = why;
        quietly(line);
        writer.interrupt();
      }
    }

    String reason() {
      String why = reason;
      return why == null ? ENDED : why;
    }
  }
}
