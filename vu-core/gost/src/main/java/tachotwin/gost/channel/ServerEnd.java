package tachotwin.gost.channel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.gost.Certificate;
import tachotwin.gost.SigningKey;
import tachotwin.octet.Octets;

/**
 * The server's end of a session of appendix В.
 *
 * <p>Whether the tachograph's certificate leads to the authority and is in date is the caller's
 * check.
 */
public final class ServerEnd {
  private final SigningKey key;
  private final Certificate own;
  private @Nullable SessionKeys keys;

  /**
   * The end of one server.
   *
   * @param key the server's key
   * @param own the certificate of that key
   */
  public ServerEnd(SigningKey key, Certificate own) {
    ServerChannel.requireOwn(key, own);
    this.key = key;
    this.own = own;
  }

  /**
   * Judges the tachograph's S and answers H = CurTime(4, big-endian) ‖ U(6); nothing when S is not
   * the tachograph's signature over RNDS ‖ RNDKC ‖ Streebog-256(own certificate).
   *
   * @param rnds16 the server's random number of this session
   * @param rndkc16 the tachograph's random number
   * @param curTime seconds since 1970, four octets unsigned
   */
  public Optional<Octets> accept(
      Certificate tachograph, Octets rnds16, Octets rndkc16, Octets s64, long curTime) {
    ServerChannel.requireRandoms(rnds16, rndkc16);
    keys = null;
    if (tachograph.key().curve() != key.curve()
        || !tachograph.key().verify(ServerChannel.signed(rnds16, rndkc16, own), s64)) {
      return Optional.empty();
    }
    SessionKeys agreed = SessionKeys.agree(key, tachograph.key(), rnds16, rndkc16);
    keys = agreed;
    return Optional.of(ServerChannel.answer(agreed, rnds16, rndkc16, ServerChannel.time(curTime)));
  }

  /**
   * The keys of the session.
   *
   * @throws IllegalStateException before {@link #accept} has accepted
   */
  public SessionKeys keys() {
    SessionKeys agreed = keys;
    if (agreed == null) {
      throw new IllegalStateException("no session has been accepted");
    }
    return agreed;
  }
}
