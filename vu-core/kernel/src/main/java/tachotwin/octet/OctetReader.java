package tachotwin.octet;

import java.util.Arrays;

/**
 * Reads unsigned and signed integers and runs of octets, bounds-checked, from a peer's octets.
 *
 * <p>Big-endian unless a name ends in {@code le}. Every method throws {@link DecodeException} when
 * the octets end before the field does.
 */
public final class OctetReader {
  private final byte[] bytes;
  private final int start;
  private final int end;
  private int at;

  OctetReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.at = start;
  }

  /** Octets read so far. */
  public int position() {
    return at - start;
  }

  /** Octets that are left. */
  public int remaining() {
    return end - at;
  }

  /** One octet, 0…255. */
  public int u8(String field, String clause) throws DecodeException {
    need(1, field, clause);
    return bytes[at++] & 0xFF;
  }

  /** Two octets, 0…65 535. */
  public int u16(String field, String clause) throws DecodeException {
    return (int) unsigned(2, field, clause);
  }

  /** Three octets, 0…16 777 215. */
  public int u24(String field, String clause) throws DecodeException {
    return (int) unsigned(3, field, clause);
  }

  /** Four octets, 0…4 294 967 295. */
  public long u32(String field, String clause) throws DecodeException {
    return unsigned(4, field, clause);
  }

  /** Five octets, 0…1 099 511 627 775. */
  public long u40(String field, String clause) throws DecodeException {
    return unsigned(5, field, clause);
  }

  /** Four octets, signed. */
  public int i32(String field, String clause) throws DecodeException {
    return (int) unsigned(4, field, clause);
  }

  /** Eight octets, signed. */
  public long i64(String field, String clause) throws DecodeException {
    return unsigned(8, field, clause);
  }

  /** Two octets, least significant first. */
  public int u16le(String field, String clause) throws DecodeException {
    return Short.toUnsignedInt(Short.reverseBytes((short) unsigned(2, field, clause)));
  }

  /** Four octets, least significant first, unsigned. */
  public long u32le(String field, String clause) throws DecodeException {
    return Integer.toUnsignedLong(Integer.reverseBytes((int) unsigned(4, field, clause)));
  }

  /** Four octets, least significant first, signed. */
  public int i32le(String field, String clause) throws DecodeException {
    return Integer.reverseBytes((int) unsigned(4, field, clause));
  }

  /** A run of octets of known length. */
  public Octets octets(int count, String field, String clause) throws DecodeException {
    need(count, field, clause);
    byte[] out = new byte[count];
    System.arraycopy(bytes, at, out, 0, count);
    at += count;
    return Octets.owning(out);
  }

  /** The octets that were read since a position. */
  public Octets since(int position) {
    return Octets.owning(Arrays.copyOfRange(bytes, start + position, at));
  }

  /** All octets that are left. */
  public Octets rest() {
    byte[] out = new byte[end - at];
    System.arraycopy(bytes, at, out, 0, out.length);
    at = end;
    return Octets.owning(out);
  }

  /** Refuses octets after the last field. */
  public void expectEnd(String field, String clause) throws DecodeException {
    if (at != end) {
      throw DecodeException.ofLength(
          position(), field, clause, (end - at) + " octets follow the last field");
    }
  }

  /** A refusal at the current position, for the caller to throw. */
  public DecodeException refuse(String field, String clause, String problem) {
    return new DecodeException(position(), field, clause, problem);
  }

  private long unsigned(int count, String field, String clause) throws DecodeException {
    need(count, field, clause);
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 8 | bytes[at++] & 0xFF;
    }
    return value;
  }

  private void need(int count, String field, String clause) throws DecodeException {
    if (count < 0 || count > end - at) {
      throw DecodeException.ofLength(
          position(), field, clause, "needs " + count + " octets, has " + (end - at));
    }
  }
}
