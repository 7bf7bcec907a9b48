package tachotwin.port;

import tachotwin.octet.Octets;

/** An external medium at the service connector (4.4.6). */
@FunctionalInterface
public interface Medium {
  /** Writes a whole file; false when the medium is full or was pulled. */
  boolean write(String name, Octets content);
}
