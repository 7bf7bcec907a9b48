package tachotwin.app.web;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.session.KeptBench;
import tachotwin.app.session.KeptBenchException;
import tachotwin.app.session.Session;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.SimInstant;
import tachotwin.zh.dialect.Dialect;

/** A panel on a free port with a fresh bench, on a thread of its own. */
public final class ServedPanel implements Closeable {
  private static final BenchSettings SETTINGS =
      new BenchSettings(
          1,
          Profile.of("gost-34005-2022"),
          Variant.of("online"),
          SimInstant.parse("2026-03-02T05:00:00Z"),
          Dialect.builtIn());

  private final PanelRun run;
  private final Thread simulation;

  private ServedPanel(PanelRun run) {
    this.run = run;
    simulation = new Thread(run::run, "panel under test");
    simulation.setDaemon(true);
    simulation.start();
  }

  /**
   * Serves a panel.
   *
   * @param folder an empty folder of its own; it is deleted at the end
   */
  public static ServedPanel in(Path folder) throws IOException {
    return new ServedPanel(new PanelRun(session(folder), 1, 0));
  }

  /** A session with a fresh bench. */
  static Session session(Path folder) throws IOException {
    try {
      return new Session(folder, KeptBench.fresh(SETTINGS));
    } catch (KeptBenchException e) {
      throw new IOException(e);
    }
  }

  /** Its address, without a stroke at the end. */
  public String address() {
    return run.address().replaceAll("/$", "");
  }

  @Override
  public void close() throws IOException {
    run.stop();
    try {
      simulation.join(TimeUnit.SECONDS.toMillis(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    run.close();
  }
}
