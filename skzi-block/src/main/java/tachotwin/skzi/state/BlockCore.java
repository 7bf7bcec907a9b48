package tachotwin.skzi.state;

import tachotwin.port.GnssReceiver;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.archive.EventHistory;
import tachotwin.skzi.key.BlockKeys;

/**
 * What the areas of the block share.
 *
 * @param state the state
 * @param archive the protected archive
 * @param keys the keys
 * @param clock the block's time
 * @param gnss the receiver
 * @param listeners who is told of what was registered
 */
public record BlockCore(
    BlockState state,
    Archive archive,
    BlockKeys keys,
    BlockClock clock,
    GnssReceiver gnss,
    BlockListeners listeners) {
  /** The events of the archive. */
  public EventHistory events() {
    return new EventHistory(archive);
  }
}
