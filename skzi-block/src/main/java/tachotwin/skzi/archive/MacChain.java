package tachotwin.skzi.archive;

import tachotwin.gost.Kuznyechik;
import tachotwin.octet.Octets;

/** The chain of MACs: each covers the one before it and the octets of its own record. */
final class MacChain {
  /** Octets of a MAC. */
  static final int SIZE = 16;

  /** What stands before the first segment. */
  static final Octets BEGINNING = Octets.filled(0, SIZE);

  private final Kuznyechik.Cmac cmac;

  MacChain(Octets key) {
    this.cmac = new Kuznyechik.Cmac(key);
  }

  Octets next(Octets previous, byte[] bytes, int from, int length) {
    cmac.update(previous);
    cmac.update(bytes, from, length);
    return cmac.finish();
  }
}
