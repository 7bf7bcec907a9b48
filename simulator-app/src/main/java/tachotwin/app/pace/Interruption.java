package tachotwin.app.pace;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a session end in order when the process is told to end (Ctrl+C, SIGTERM): the simulation
 * stops, and the process waits until what the session keeps is closed.
 */
public final class Interruption {
  private static final long PATIENCE_SECONDS = 5;

  private final CountDownLatch ended = new CountDownLatch(1);

  /**
   * Watches over a session.
   *
   * @param stop has its simulation stop
   */
  public Interruption(Runnable stop) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stop), "interruption"));
  }

  private void end(Runnable stop) {
    stop.run();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** All is closed. */
  public void over() {
    ended.countDown();
  }
}
