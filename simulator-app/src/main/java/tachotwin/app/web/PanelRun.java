package tachotwin.app.web;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import tachotwin.app.session.KeptBench;
import tachotwin.app.session.Session;

/** The panel as a whole: a session, its pace and its server. */
public final class PanelRun implements Closeable {
  private static final int MOST_REPLIES = 256;

  private final Session session;
  private final Panel panel;
  private final ThreadPoolExecutor worker;
  private final PanelServer server;

  /**
   * Binds the port; the simulation begins with {@link #run}.
   *
   * @param session the bench; closed with the panel
   * @param speed simulated seconds in a second
   * @param port 0 for a free one
   * @throws IOException where the port is in use
   */
  public PanelRun(Session session, int speed, int port) throws IOException {
    this.session = session;
    panel = new Panel(session, speed);
    worker =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_REPLIES),
            action -> {
              Thread thread = new Thread(action, "panel-replies");
              thread.setDaemon(true);
              return thread;
            });
    server = new PanelServer(port, new PanelDesk(panel, worker));
  }

  /** The address of the page. */
  public String address() {
    return "http://127.0.0.1:" + server.port() + "/";
  }

  /** Runs the simulation on this thread until {@link #stop}. */
  public void run() {
    panel.run();
  }

  /** Ends {@link #run}; from any thread. */
  public void stop() {
    panel.stop();
  }

  /** The bench as it is now; when {@link #run} has ended. */
  public KeptBench kept() {
    return session.live().kept();
  }

  @Override
  public void close() throws IOException {
    server.close();
    worker.shutdownNow();
    session.close();
  }
}
