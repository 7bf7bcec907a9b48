package tachotwin.aistk.session;

import tachotwin.aistk.message.Header;
import tachotwin.octet.Octets;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * What the tachograph remembers between connections: the number of the next MESSAGE, which goes on
 * over all of them (В.1.3.8, note 1), the last number received, and the ServerCTX (В.1.2, notes 2
 * and 3).
 */
public final class LinkMemory {
  private static final long LAST = 0xFFFF_FFFFL;
  private static final SimDuration CONTEXT_LIFE = SimDuration.ofMinutes(10);

  private long nextSerialNo;
  private long confirmed;
  private Octets context = Header.NO_CONTEXT;
  private SimInstant lastAnswer = SimInstant.ofEpochSecond(0);

  /** A tachograph that never spoke to the server: the first number is 1. */
  public LinkMemory() {
    this(1, 0);
  }

  /**
   * A tachograph that goes on.
   *
   * @param nextSerialNo number of the next MESSAGE, 1…4 294 967 295
   * @param confirmed number of the last MESSAGE received, 0 where none
   */
  public LinkMemory(long nextSerialNo, long confirmed) {
    this.nextSerialNo = nextSerialNo;
    this.confirmed = confirmed;
  }

  /** The number that the next MESSAGE will have. */
  public long nextSerialNo() {
    return nextSerialNo;
  }

  /** The number of the last MESSAGE received, 0 where none. */
  public long confirmed() {
    return confirmed;
  }

  /** Uses up a number; after the last of four octets comes 1 again. */
  long takeSerialNo() {
    long taken = nextSerialNo;
    nextSerialNo = taken == LAST ? 1 : taken + 1;
    return taken;
  }

  void received(long serialNo) {
    confirmed = serialNo;
  }

  /** A successful answer of the server came. */
  void answered(Octets serverCtx, SimInstant now) {
    context = serverCtx;
    lastAnswer = now;
  }

  /** The context must be set up anew. */
  void forgetContext() {
    context = Header.NO_CONTEXT;
  }

  /** ServerCTX of any message but CONNECTREQUEST. */
  Octets context() {
    return context;
  }

  /** ServerCTX of CONNECTREQUEST: zeros after a pause of more than 10 min. */
  Octets contextToConnect(SimInstant now) {
    if (now.since(lastAnswer).compareTo(CONTEXT_LIFE) > 0) {
      forgetContext();
    }
    return context;
  }
}
