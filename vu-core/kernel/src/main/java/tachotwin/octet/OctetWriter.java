package tachotwin.octet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Writes integers and runs of octets; big-endian unless a name ends in {@code le}.
 *
 * <p>A value outside its field is the caller's mistake: {@link IllegalArgumentException}.
 */
public final class OctetWriter {
  private static final int USUAL = 64;

  private byte[] bytes;
  private int at;

  /** A writer of nothing yet. */
  public OctetWriter() {
    this(USUAL);
  }

  /** A writer of about so many octets; it takes more and fewer too. */
  public OctetWriter(int expected) {
    bytes = new byte[expected];
  }

  /** Octets written so far. */
  public int length() {
    return at;
  }

  /** One octet, 0…255. */
  public OctetWriter u8(int value) {
    return unsigned(value, 1);
  }

  /** Two octets, 0…65 535. */
  public OctetWriter u16(int value) {
    return unsigned(value, 2);
  }

  /** Three octets, 0…16 777 215. */
  public OctetWriter u24(int value) {
    return unsigned(value, 3);
  }

  /** Four octets, 0…4 294 967 295. */
  public OctetWriter u32(long value) {
    return unsigned(value, 4);
  }

  /** Five octets, 0…1 099 511 627 775. */
  public OctetWriter u40(long value) {
    return unsigned(value, 5);
  }

  /** Four octets, signed. */
  public OctetWriter i32(int value) {
    return unsigned(Integer.toUnsignedLong(value), 4);
  }

  /** Eight octets, signed. */
  public OctetWriter i64(long value) {
    room(8);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[at++] = (byte) (value >>> shift);
    }
    return this;
  }

  /** Two octets, least significant first. */
  public OctetWriter u16le(int value) {
    return littleEndian(value, 2);
  }

  /** Four octets, least significant first. */
  public OctetWriter u32le(long value) {
    return littleEndian(value, 4);
  }

  /** Four octets, least significant first, signed. */
  public OctetWriter i32le(int value) {
    return u32le(Integer.toUnsignedLong(value));
  }

  /** A run of octets. */
  public OctetWriter octets(Octets value) {
    return octets(value, 0, value.length());
  }

  /** The octets from {@code from} (inclusive) to {@code to} (exclusive) of a run. */
  public OctetWriter octets(Octets value, int from, int to) {
    room(to - from);
    value.copyTo(bytes, at, from, to);
    at += to - from;
    return this;
  }

  /** The same octet several times. */
  public OctetWriter fill(int value, int count) {
    room(count);
    Arrays.fill(bytes, at, at + count, (byte) value);
    at += count;
    return this;
  }

  /** What was written. */
  public Octets toOctets() {
    if (at == 0) {
      return Octets.EMPTY;
    }
    // A full array may be given away: whatever is written next goes into a larger one.
    return Octets.owning(at == bytes.length ? bytes : Arrays.copyOf(bytes, at));
  }

  /** What was written after the first so many octets. */
  public Octets from(int from) {
    return Octets.owning(Arrays.copyOfRange(bytes, from, at));
  }

  /** Writes to a stream what was written so far. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, at);
  }

  private OctetWriter unsigned(long value, int count) {
    check(value, count);
    room(count);
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
      bytes[at++] = (byte) (value >>> shift);
    }
    return this;
  }

  private OctetWriter littleEndian(long value, int count) {
    check(value, count);
    room(count);
    for (int shift = 0; shift < 8 * count; shift += 8) {
      bytes[at++] = (byte) (value >>> shift);
    }
    return this;
  }

  private static void check(long value, int count) {
    if (value < 0 || value >>> (8 * count) != 0) {
      throw new IllegalArgumentException(value + " does not fit into " + count + " octets");
    }
  }

  private void room(int count) {
    if (at + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + count));
    }
  }
}
