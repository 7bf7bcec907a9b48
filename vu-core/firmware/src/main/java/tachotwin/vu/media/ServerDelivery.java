package tachotwin.vu.media;

import org.jspecify.annotations.Nullable;
import tachotwin.port.ServerLink;
import tachotwin.port.ServerSecurity;
import tachotwin.time.SimClock;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Delivers the documents that wait (4.4.9): a session when the block has something, one at a time
 * and at most one a minute.
 */
public final class ServerDelivery {
  private static final SimDuration PAUSE = SimDuration.ofMinutes(1);

  private final @Nullable ServerLink link;
  private final ServerSecurity security;
  private final SimClock time;
  private @Nullable SimInstant lastBegan;
  private boolean running;

  /**
   * Delivery over a link.
   *
   * @param link the way to the server; none in the variant offline
   * @param security the block's cryptography
   * @param time the simulated time
   */
  public ServerDelivery(@Nullable ServerLink link, ServerSecurity security, SimClock time) {
    this.link = link;
    this.security = security;
    this.time = time;
  }

  /** Documents wait. */
  public void wanted() {
    if (link == null || running || isTooSoon()) {
      return;
    }
    running = true;
    lastBegan = time.now();
    link.deliver(security, delivery -> running = false);
  }

  private boolean isTooSoon() {
    return lastBegan != null && time.now().isBefore(lastBegan.plus(PAUSE));
  }
}
