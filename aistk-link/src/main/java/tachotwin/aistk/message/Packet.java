package tachotwin.aistk.message;

import tachotwin.octet.Crc;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/**
 * A whole message: what its header carries beyond length and check sum, and its body.
 *
 * @param systemCode code of the data collection system; 0 in all messages but MESSAGE, where it is
 *     that of element 13 (В.1.2, note 1)
 * @param partNumber serial number of the block, 16 octets of IA5
 * @param serverCtx context, 8 octets
 * @param body the body
 */
public record Packet(long systemCode, Octets partNumber, Octets serverCtx, Body body) {
  private static final String CLAUSE = "В.1.2";

  /** Refuses a code of the system that contradicts the body. */
  public Packet {
    if (systemCode != codeOf(body, systemCode)) {
      throw new IllegalArgumentException("code of the system " + systemCode);
    }
  }

  /** Header and body. */
  public Octets toOctets() {
    return toFrame().toOctets();
  }

  /** Header and encoded body. */
  public Frame toFrame() {
    Octets octets = body.toOctets();
    Octets crc = Crc.CRC16.of(octets);
    return new Frame(
        new Header(Header.VERSION, systemCode, partNumber, octets.length(), serverCtx, crc),
        octets);
  }

  /** Reads the body of a frame after checking version, CRC16 and code of the system. */
  public static Packet decode(Frame frame) throws DecodeException {
    Header header = frame.header();
    if (header.version() != Header.VERSION) {
      throw new DecodeException(4, "Версия протокола", CLAUSE, "is " + header.version());
    }
    if (!frame.crcMatches()) {
      throw new DecodeException(35, "CRC16", CLAUSE, "is " + header.crc());
    }
    Body body = Body.decode(frame.body());
    if (header.systemCode() != codeOf(body, header.systemCode())) {
      throw new DecodeException(5, "Код системы", CLAUSE, "is " + header.systemCode());
    }
    return new Packet(header.systemCode(), header.partNumber(), header.serverCtx(), body);
  }

  private static long codeOf(Body body, long header) {
    return body instanceof Message message
        ? message.data().options().idProcessingSys().orElse(header)
        : 0;
  }
}
