package tachotwin.gost.channel;

import org.jspecify.annotations.Nullable;
import tachotwin.gost.Certificate;
import tachotwin.gost.SigningKey;
import tachotwin.octet.Octets;

/**
 * The tachograph's end of a session of appendix В: it lives in the block.
 *
 * <p>{@link #start} makes S for the server, {@link #confirm} judges the server's H. Whether the
 * server's certificate leads to the authority and is in date is the caller's check.
 */
public final class TachographEnd {
  private final SigningKey key;
  private @Nullable Session session;

  private record Session(SessionKeys keys, Octets rnds, Octets rndkc) {}

  /**
   * The end of one tachograph.
   *
   * @param key the block's key
   * @param own the certificate of that key
   */
  public TachographEnd(SigningKey key, Certificate own) {
    ServerChannel.requireOwn(key, own);
    this.key = key;
  }

  /**
   * Begins a session: S, 64 octets, the signature over RNDS ‖ RNDKC ‖ Streebog-256(server
   * certificate).
   *
   * @param server the server's certificate; the caller refuses one whose key lies on another curve
   * @param rnds16 the server's random number
   * @param rndkc16 the tachograph's random number, never used before
   */
  public Octets start(Certificate server, Octets rnds16, Octets rndkc16) {
    ServerChannel.requireRandoms(rnds16, rndkc16);
    session = new Session(SessionKeys.agree(key, server.key(), rnds16, rndkc16), rnds16, rndkc16);
    return key.sign(ServerChannel.signed(rnds16, rndkc16, server));
  }

  /**
   * Judges the server's H = CurTime(4) ‖ U(6).
   *
   * @throws IllegalStateException before {@link #start}
   */
  public boolean confirm(Octets h10) {
    Session begun = begun();
    return h10.length() == ServerChannel.TIME + SessionKeys.MAC
        && h10.equals(
            ServerChannel.answer(
                begun.keys, begun.rnds, begun.rndkc, h10.slice(0, ServerChannel.TIME)));
  }

  /**
   * The keys of the session; the server has proved them only after {@link #confirm}.
   *
   * @throws IllegalStateException before {@link #start}
   */
  public SessionKeys keys() {
    return begun().keys;
  }

  private Session begun() {
    Session begun = session;
    if (begun == null) {
      throw new IllegalStateException("no session has been started");
    }
    return begun;
  }
}
