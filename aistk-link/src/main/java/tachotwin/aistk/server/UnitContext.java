package tachotwin.aistk.server;

import tachotwin.aistk.message.Header;
import tachotwin.gost.Secrets;
import tachotwin.octet.Octets;

/**
 * What the server remembers of one tachograph between connections (ServerCTX, В.1.2, note 2): the
 * numbers of both directions. Connections on several threads may share it.
 */
final class UnitContext {
  private static final long LAST = 0xFFFF_FFFFL;
  private static final String OWNER = "aistk server ";

  private final String owner;
  private long visits;
  private Octets serverCtx = Header.NO_CONTEXT;
  private long nextSerialNo = 1;
  private long received;

  UnitContext(Octets partNumber) {
    owner = OWNER + partNumber.toHex();
  }

  /**
   * A CONNECTREQUEST came. A context that the server does not remember begins anew, with other
   * octets and its own numbers from 1.
   *
   * @return ServerCTX and RNDS of the session, drawn from the tachograph's own count of visits, so
   *     that other tachographs do not change them
   */
  synchronized Visit visit(Octets asked, Secrets secrets) {
    visits++;
    if (asked.equals(Header.NO_CONTEXT) || !asked.equals(serverCtx)) {
      serverCtx = secrets.draw(owner, "ServerCTX", visits, 8);
      nextSerialNo = 1;
      received = 0;
    }
    return new Visit(serverCtx, secrets.draw(owner, "RNDS", visits, 16));
  }

  /** Uses up a number of the server's direction. */
  synchronized long takeSerialNo() {
    long taken = nextSerialNo;
    nextSerialNo = taken == LAST ? 1 : taken + 1;
    return taken;
  }

  synchronized void received(long serialNo) {
    received = serialNo;
  }

  /** Number of the last MESSAGE of the tachograph, 0 where none. */
  synchronized long received() {
    return received;
  }

  /** ServerCTX and random number of one session. */
  record Visit(Octets serverCtx, Octets rnds) {}
}
