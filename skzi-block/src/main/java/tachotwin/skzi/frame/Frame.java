package tachotwin.skzi.frame;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.zh.TransportProtocol;
import tachotwin.zh.dialect.Framing;

/** A block of a transport protocol (Ж.1.1): one message of table Ж.3 or Ж.4 in its envelope. */
public sealed interface Frame permits Frame02, Frame04 {
  /** Greatest number of octets of a message (Ж.1.1). */
  int MAX_DATA = 4096;

  /** Greatest number of octets around a message: STX, PCB, Data_Length, CRC32. */
  int MAX_ENVELOPE = 8;

  /** The message. */
  Octets data();

  /** The protocol and the check sum of the block. */
  TransportProtocol protocol();

  /** Writes the block from STX to the check sum. */
  void encode(OctetWriter out, Framing framing);

  /** The block from STX to the check sum. */
  default Octets toOctets(Framing framing) {
    OctetWriter out = new OctetWriter(data().length() + MAX_ENVELOPE);
    encode(out, framing);
    return out.toOctets();
  }

  /** The block from STX to the check sum, by the product's own reading of Ж.1.1. */
  default Octets toOctets() {
    return toOctets(Framing.OWN);
  }

  /** Reads one block by the product's own reading of Ж.1.1. */
  static Frame decode(OctetReader in) throws DecodeException {
    return decode(in, Framing.OWN);
  }

  /** Reads one block of either protocol; what follows it is left in the reader. */
  static Frame decode(OctetReader in, Framing framing) throws DecodeException {
    int stx = in.u8("STX", "Ж.1.1");
    return switch (stx) {
      case Frame02.STX -> Frame02.decode(in, framing);
      case Frame04.STX -> Frame04.decode(in, framing);
      default -> throw new DecodeException(in.position() - 1, "STX", "Ж.1.1", "neither 02 nor 04");
    };
  }

  /** Refuses a message that no block holds: the caller's mistake. */
  static void check(Octets data) {
    if (data.length() > MAX_DATA) {
      throw new IllegalArgumentException("message of " + data.length() + " octets");
    }
  }

  /** Reads Data_Length, which may not exceed {@link #MAX_DATA}. */
  static int decodeLength(OctetReader in, Framing framing) throws DecodeException {
    int first = in.u8("Data_Length", "Ж.1.1");
    int length = framing.length(first, in.u8("Data_Length", "Ж.1.1"));
    if (length > MAX_DATA) {
      throw new DecodeException(
          in.position() - 2, "Data_Length", "Ж.1.1", length + " is more than 4096");
    }
    return length;
  }
}
