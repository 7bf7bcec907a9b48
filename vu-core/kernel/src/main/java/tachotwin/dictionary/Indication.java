package tachotwin.dictionary;

/** A state of two bits, as SAE J1939-71 gives it. */
public enum Indication {
  /** 00: no. */
  NO(0),
  /** 01: yes. */
  YES(1),
  /** 10: error. */
  ERROR(2),
  /** 11: not available. */
  NOT_AVAILABLE(3);

  private final int bits;

  Indication(int bits) {
    this.bits = bits;
  }

  /** The two bits, 0…3. */
  public int bits() {
    return bits;
  }

  /** Yes or no. */
  public static Indication of(boolean yes) {
    return yes ? YES : NO;
  }

  /** The state of two bits. */
  public static Indication of(int bits) {
    return values()[bits & 3];
  }
}
