package tachotwin.octet;

/**
 * The check sums of appendix Ж (Ж.1.1), used by appendix В too (В.1.2, note 4).
 *
 * <p>Both are reflected, start with the given register and are sent least significant octet first:
 * the CRC of no octets is the start value itself, in the very octets that the standard prints.
 */
public enum Crc {
  /** As CRC-A of ISO/IEC 14443-3, but with the register starting at A56C: 6C A5 for no octets. */
  CRC16(2, 0x8408, 0xA56C),
  /** As JAMCRC, but with the register starting at A5A56C6C: 6C 6C A5 A5 for no octets. */
  CRC32(4, 0xEDB88320, 0xA5A56C6C);

  /** Octets that are summed at once, by a table of what each makes of the register after them. */
  private static final int AT_ONCE = 8;

  private final int size;
  private final int start;

  // Filled once in the constructor and never written again.
  @SuppressWarnings("ImmutableEnumChecker")
  private final int[][] tables = new int[AT_ONCE][256];

  Crc(int size, int polynomial, int start) {
    this.size = size;
    this.start = start;
    for (int i = 0; i < 256; i++) {
      int register = i;
      for (int bit = 0; bit < 8; bit++) {
        register = (register & 1) != 0 ? register >>> 1 ^ polynomial : register >>> 1;
      }
      tables[0][i] = register;
    }
    for (int i = 0; i < 256; i++) {
      for (int further = 1; further < AT_ONCE; further++) {
        int before = tables[further - 1][i];
        tables[further][i] = before >>> 8 ^ tables[0][before & 0xFF];
      }
    }
  }

  /** Octets of the sum: 2 or 4. */
  public int size() {
    return size;
  }

  /** The sum as sent: least significant octet first. */
  public Octets of(Octets data) {
    int register = start;
    int whole = data.length() - data.length() % AT_ONCE;
    for (int i = 0; i < whole; i += AT_ONCE) {
      register = four(4, register ^ data.i32le(i)) ^ four(0, data.i32le(i + 4));
    }
    for (int i = whole; i < data.length(); i++) {
      register = register >>> 8 ^ tables[0][(register ^ data.u8(i)) & 0xFF];
    }
    OctetWriter out = new OctetWriter(size);
    return size == 2
        ? out.u16le(register & 0xFFFF).toOctets()
        : out.u32le(Integer.toUnsignedLong(register)).toOctets();
  }

  /** What four octets, of which the first is lowest, make of the register so many octets later. */
  private int four(int later, int octets) {
    return tables[later + 3][octets & 0xFF]
        ^ tables[later + 2][octets >>> 8 & 0xFF]
        ^ tables[later + 1][octets >>> 16 & 0xFF]
        ^ tables[later][octets >>> 24];
  }
}
