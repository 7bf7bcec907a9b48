package tachotwin.aistk.message;

import java.util.Optional;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/**
 * Finds messages in a stream of octets cut anywhere (В.1). It keeps what was fed and not yet taken;
 * who feeds takes all frames before feeding more, so that at most one message is kept.
 *
 * <p>After a refusal the stream is lost: nothing in appendix В marks where the next message begins.
 */
public final class Framer {
  /**
   * Longest body of a tachograph: a MESSAGE of 4000 octets of payload with all elements is 4083.
   */
  public static final int FROM_TACHOGRAPH = 4200;

  /** Longest body of the server: a CACERTCHAIN of five certificates of 3000 octets is 15 024. */
  public static final int FROM_SERVER = 16_384;

  private final int maxBody;
  private Octets kept = Octets.EMPTY;

  /**
   * An empty framer.
   *
   * @param maxBody longest body that is accepted, octets
   */
  public Framer(int maxBody) {
    this.maxBody = maxBody;
  }

  /** Takes octets of the peer. */
  public void feed(Octets octets) {
    kept = kept.isEmpty() ? octets : Octets.concat(kept, octets);
  }

  /** Octets that are kept: a message that is not whole, or messages nobody has taken. */
  public int kept() {
    return kept.length();
  }

  /**
   * The next message, empty where it is not whole yet.
   *
   * @throws DecodeException where no header stands or the body is longer than accepted
   */
  public Optional<Frame> next() throws DecodeException {
    if (kept.length() < Header.SIZE) {
      checkStart();
      return Optional.empty();
    }
    Header header = Header.decode(kept.slice(0, Header.SIZE).reader());
    if (header.bodyLength() > maxBody) {
      throw new DecodeException(
          25, "Длина тела", "В.1.2", header.bodyLength() + " octets, at most " + maxBody);
    }
    int end = Header.SIZE + header.bodyLength();
    if (kept.length() < end) {
      return Optional.empty();
    }
    Frame frame = new Frame(header, kept.slice(Header.SIZE, end));
    kept = kept.from(end);
    return Optional.of(frame);
  }

  // A peer that speaks another protocol is told so at its first octet and not after 37.
  private void checkStart() throws DecodeException {
    int given = Math.min(kept.length(), Header.MAGIC.length());
    if (!kept.slice(0, given).equals(Header.MAGIC.slice(0, given))) {
      throw new DecodeException(0, "Magic", "В.1.2", "not 41544C53");
    }
  }

  /** The one message that octets hold from first to last. */
  public static Frame whole(Octets octets) throws DecodeException {
    Framer framer = new Framer(0xFFFF);
    framer.feed(octets);
    Optional<Frame> frame = framer.next();
    if (frame.isEmpty()) {
      throw new DecodeException(octets.length(), "Тело", "В.1.2", "the octets end before it does");
    }
    if (framer.kept() > 0) {
      int end = octets.length() - framer.kept();
      throw new DecodeException(end, "Тело", "В.1.2", framer.kept() + " octets follow");
    }
    return frame.get();
  }
}
