package tachotwin.skzi.frame;

import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** What a framer made of the octets that came. */
public sealed interface Reception {
  /** All that came. */
  Octets octets();

  /** A whole block whose fields and check sum are right. */
  record Block(Frame frame) implements Reception {
    @Override
    public Octets octets() {
      return frame.toOctets();
    }
  }

  /**
   * A block that began with a known STX and is wrong in PCB, length or check sum.
   *
   * @param octets all that came until the line fell silent
   * @param reason what is wrong
   */
  record Broken(Octets octets, DecodeException reason) implements Reception {}

  /**
   * Octets of no known protocol («мусор», Ж.2.2 д).
   *
   * @param octets all that came until the line fell silent
   */
  record Garbage(Octets octets) implements Reception {}
}
