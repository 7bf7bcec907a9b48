package tachotwin.skzi.frame;

import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.zh.dialect.Framing;

/** What a framer made of the octets that came. */
public sealed interface Reception {
  /** All that came. */
  Octets octets(Framing framing);

  /** A whole block whose fields and check sum are right. */
  record Block(Frame frame) implements Reception {
    @Override
    public Octets octets(Framing framing) {
      return frame.toOctets(framing);
    }
  }

  /**
   * A block that began with a known STX and is wrong in PCB, length or check sum.
   *
   * @param octets all that came until the line fell silent
   * @param reason what is wrong
   */
  record Broken(Octets octets, DecodeException reason) implements Reception {
    @Override
    public Octets octets(Framing framing) {
      return octets;
    }
  }

  /**
   * Octets of no known protocol («мусор», Ж.2.2 д).
   *
   * @param octets all that came until the line fell silent
   */
  record Garbage(Octets octets) implements Reception {
    @Override
    public Octets octets(Framing framing) {
      return octets;
    }
  }

  /** What octets are that the silence of the line ended: one octet at least. */
  static Reception ofSpoilt(Octets octets, Framing framing) {
    if (octets.u8(0) != Frame02.STX && octets.u8(0) != Frame04.STX) {
      return new Garbage(octets);
    }
    try {
      return new Block(Frame.decode(octets.reader(), framing));
    } catch (DecodeException e) {
      return new Broken(octets, e);
    }
  }
}
