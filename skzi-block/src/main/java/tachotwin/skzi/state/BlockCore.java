package tachotwin.skzi.state;

import tachotwin.port.GnssReceiver;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.archive.EventHistory;
import tachotwin.skzi.key.BlockKeys;
import tachotwin.time.SimInstant;

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

  /** End of the term of the keys: as certified, or else as they were made. */
  public SimInstant keysUntil() {
    return isCertified() ? keys.certificate().privateKeyUntil() : state.identity().keysUntil();
  }

  /** End of the term of the certificate: the owner's, or else that of manufacture. */
  public SimInstant certificateUntil() {
    return isCertified() ? keys.certificate().notAfter() : state.identity().certificateUntil();
  }

  private boolean isCertified() {
    return state.activation().stage().hasCertificate();
  }
}
