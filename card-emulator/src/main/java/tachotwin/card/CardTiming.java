package tachotwin.card;

import tachotwin.time.SimDuration;

/**
 * How long an APDU takes in T=1.
 *
 * @param octet one octet on the contacts
 * @param processing what the card itself needs for a command
 */
public record CardTiming(SimDuration octet, SimDuration processing) {
  /**
   * A card of TA1 = 95 at 3.579545 MHz: 512/16 clocks make 8.94 µs a bit, about 112 kbit/s; 11 bits
   * an octet in T=1, 98 µs; 2 ms of work for a command.
   */
  public static final CardTiming USUAL =
      new CardTiming(SimDuration.ofMicros(98), SimDuration.ofMillis(2));

  private static final int BLOCK = 254;
  private static final int BLOCK_FRAME = 4;

  /** The time of an APDU of so many octets in blocks of 254 with NAD, PCB, LEN and EDC each. */
  SimDuration transfer(int octets) {
    int blocks = Math.max(1, (octets + BLOCK - 1) / BLOCK);
    return new SimDuration(octet.micros() * (octets + (long) blocks * BLOCK_FRAME));
  }
}
