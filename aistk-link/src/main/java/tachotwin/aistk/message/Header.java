package tachotwin.aistk.message;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * The header of every message (В.1.2, table В.2), 37 octets: Magic 41 54 4C 53; version (1); code
 * of the system (4); Part Number (16); length of the body (2); ServerCTX (8); CRC16 of the body
 * (2). Integers are big-endian; the CRC stands low octet first, as note 4 prints its start value.
 *
 * @param version version of the transport protocol, {@link #VERSION} where both ends agree
 * @param systemCode code of the data collection system, 0…4 294 967 295
 * @param partNumber serial number of the block, 16 octets of IA5
 * @param bodyLength octets of the body, 0…65 535
 * @param serverCtx context that the server gave, 8 octets
 * @param crc check sum of the body, 2 octets
 */
public record Header(
    int version, long systemCode, Octets partNumber, int bodyLength, Octets serverCtx, Octets crc) {
  /** Octets of a header. */
  public static final int SIZE = 37;

  /** The version that the standard sets. */
  public static final int VERSION = 7;

  /** No context yet (В.1.2, note 3). */
  public static final Octets NO_CONTEXT = Octets.filled(0, 8);

  static final Octets MAGIC = Octets.hex("41544C53");
  private static final String CLAUSE = "В.1.2";

  /** Refuses fields of wrong size. */
  public Header {
    if (partNumber.length() != 16 || serverCtx.length() != 8 || crc.length() != 2) {
      throw new IllegalArgumentException(
          "Part Number %s, ServerCTX %s, CRC16 %s".formatted(partNumber, serverCtx, crc));
    }
  }

  /** Writes 37 octets. */
  public void encode(OctetWriter out) {
    out.octets(MAGIC).u8(version).u32(systemCode).octets(partNumber);
    out.u16(bodyLength).octets(serverCtx).octets(crc);
  }

  /** Reads 37 octets; only Magic is checked. */
  public static Header decode(OctetReader in) throws DecodeException {
    if (!in.octets(4, "Magic", CLAUSE).equals(MAGIC)) {
      throw new DecodeException(in.position() - 4, "Magic", CLAUSE, "not 41544C53");
    }
    int version = in.u8("Версия протокола", CLAUSE);
    long systemCode = in.u32("Код системы", CLAUSE);
    Octets partNumber = in.octets(16, "Part Number", CLAUSE);
    int bodyLength = in.u16("Длина тела", CLAUSE);
    Octets serverCtx = in.octets(8, "ServerCTX", CLAUSE);
    Octets crc = in.octets(2, "CRC16", CLAUSE);
    return new Header(version, systemCode, partNumber, bodyLength, serverCtx, crc);
  }
}
