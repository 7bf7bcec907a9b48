package tachotwin.card.vpcd;

import java.util.concurrent.CountDownLatch;

/** Work that is done even when the process is told to end. */
public final class LastRites implements AutoCloseable {
  private final Thread hook;

  /** Registers the work. */
  public LastRites(Runnable work) {
    this.hook = new Thread(work, "last-rites");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Waits for the end of the process. */
  public void await() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The work is not needed any more. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending; the work is under way.
    }
  }
}
