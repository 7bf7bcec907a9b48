package tachotwin.zh;

/** Bits of the flags that the block adds to the answers 32 and 60. */
public enum BlockFlags {
  /** The receiver has no solution (54h). */
  GNSS_LOST(0),
  /** The set speed is exceeded by the block's reckoning. */
  OVERSPEED(1),
  /** Driver 1 has driven longer than allowed without a break. */
  BREAK_DUE_1(2),
  /** Driver 2 has driven longer than allowed without a break. */
  BREAK_DUE_2(3),
  /** Driver 1 has driven longer than allowed in the day. */
  DAY_EXCEEDED_1(4),
  /** Driver 2 has driven longer than allowed in the day. */
  DAY_EXCEEDED_2(5),
  /** The speeds by the pulses and by GNSS differ (0Ah; 09h). */
  MOTION_CONFLICT(6),
  /** The motion sensor gives no pulses (35h). */
  SENSOR_FAULT(7),
  /** Documents wait for the server. */
  DOCUMENTS_WAIT(8),
  /** The block wants an exchange with the card in slot 1, to have a document signed. */
  CARD_WANTED_1(9),
  /** The block wants an exchange with the card in slot 2. */
  CARD_WANTED_2(10),
  /** A document has waited 15 days for its receipt: drivers' cards are refused (Г.7.11). */
  DRIVERS_REFUSED(11),
  /** «Переезд на пароме/поезде» goes on (4.7.8). */
  FERRY(12),
  /** «Неприменимо» goes on (Order 36, item 14). */
  OUT_OF_SCOPE(13);

  private final int bit;

  BlockFlags(int bit) {
    this.bit = bit;
  }

  /** The mask of the bit. */
  public int mask() {
    return 1 << bit;
  }

  /** Whether the bit is set. */
  public boolean in(int flags) {
    return (flags & mask()) != 0;
  }
}
