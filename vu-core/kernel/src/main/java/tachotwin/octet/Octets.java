package tachotwin.octet;

import java.util.Arrays;
import java.util.HexFormat;

/** An immutable sequence of octets with value equality. */
public final class Octets {
  /** No octets at all. */
  public static final Octets EMPTY = new Octets(new byte[0]);

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final byte[] bytes;

  private Octets(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of the array. */
  public static Octets of(byte... bytes) {
    return bytes.length == 0 ? EMPTY : new Octets(bytes.clone());
  }

  /** The array itself, which its maker gives away and never touches again. */
  static Octets owning(byte[] bytes) {
    return new Octets(bytes);
  }

  /** Octets given as integers 0…255. */
  public static Octets ofInts(int... values) {
    byte[] out = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0 || values[i] > 0xFF) {
        throw new IllegalArgumentException("not an octet: " + values[i]);
      }
      out[i] = (byte) values[i];
    }
    return new Octets(out);
  }

  /** Octets of hex digits; blanks between them are ignored. */
  public static Octets hex(String digits) {
    return new Octets(HEX.parseHex(digits.replaceAll("\\s", "")));
  }

  /** {@code count} octets of the same value. */
  public static Octets filled(int value, int count) {
    byte[] out = new byte[count];
    Arrays.fill(out, (byte) value);
    return new Octets(out);
  }

  /** All parts, one after another. */
  public static Octets concat(Octets... parts) {
    int length = 0;
    for (Octets part : parts) {
      length += part.bytes.length;
    }
    byte[] out = new byte[length];
    int at = 0;
    for (Octets part : parts) {
      System.arraycopy(part.bytes, 0, out, at, part.bytes.length);
      at += part.bytes.length;
    }
    return new Octets(out);
  }

  /** Number of octets. */
  public int length() {
    return bytes.length;
  }

  /** Whether there is no octet. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** The octet at an index, 0…255. */
  public int u8(int index) {
    return bytes[index] & 0xFF;
  }

  /** Four octets from an index on, the least significant first. */
  int i32le(int index) {
    return u8(index) | u8(index + 1) << 8 | u8(index + 2) << 16 | u8(index + 3) << 24;
  }

  /** The octets from {@code from} (inclusive) to {@code to} (exclusive). */
  public Octets slice(int from, int to) {
    if (from < 0 || to < from || to > bytes.length) {
      throw new IndexOutOfBoundsException(from + "…" + to + " of " + bytes.length);
    }
    return new Octets(Arrays.copyOfRange(bytes, from, to));
  }

  /** The octets from {@code from} to the end. */
  public Octets from(int from) {
    return slice(from, bytes.length);
  }

  /** The same octets, last first. */
  public Octets reversed() {
    byte[] out = new byte[bytes.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = bytes[bytes.length - 1 - i];
    }
    return new Octets(out);
  }

  /** A copy as an array. */
  public byte[] toByteArray() {
    return bytes.clone();
  }

  /** Copies all octets into an array. */
  public void copyTo(byte[] target, int offset) {
    copyTo(target, offset, 0, bytes.length);
  }

  /** Copies the octets from {@code from} (inclusive) to {@code to} (exclusive) into an array. */
  void copyTo(byte[] target, int offset, int from, int to) {
    System.arraycopy(bytes, from, target, offset, to - from);
  }

  /** A reader over these octets. */
  public OctetReader reader() {
    return new OctetReader(bytes, 0, bytes.length);
  }

  /** Upper-case hex digits without blanks. */
  public String toHex() {
    return HEX.formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Octets that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return toHex();
  }
}
