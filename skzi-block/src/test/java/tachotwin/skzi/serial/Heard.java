package tachotwin.skzi.serial;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/** Collects what a port tells, for a test that waits for it. */
final class Heard implements OctetPort.Listener {
  private static final long PATIENCE_SECONDS = 20;

  private final BlockingQueue<String> words = new LinkedBlockingQueue<>();
  private final BlockingQueue<Octets> octets = new LinkedBlockingQueue<>();

  @Override
  public void opened(String peer) {
    words.add("opened");
  }

  @Override
  public void octets(Octets came) {
    octets.add(came);
  }

  @Override
  public void closed(String reason) {
    words.add("closed: " + reason);
  }

  /** The next opening or closing. */
  @Nullable String word() throws InterruptedException {
    return words.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Whether nothing more was told. */
  boolean silent() {
    return words.isEmpty() && octets.isEmpty();
  }

  /** The next octets, as many as asked, however the line cut them. */
  Octets next(int count) throws InterruptedException {
    OctetWriter out = new OctetWriter();
    while (out.length() < count) {
      Octets came = octets.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (came == null) {
        break;
      }
      out.octets(came);
    }
    return out.toOctets();
  }
}
