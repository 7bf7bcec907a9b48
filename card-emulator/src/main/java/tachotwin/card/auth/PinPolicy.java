package tachotwin.card.auth;

/**
 * How a card guards itself with its PIN; the standard only asks for four digits (4.6.4).
 *
 * @param pinTries wrong PINs in a row that block the card, 1…15
 * @param pukTries wrong PUKs in a row that block it for good, 1…15
 * @param beforeReading whether even reading a file asks for the PIN first
 */
public record PinPolicy(int pinTries, int pukTries, boolean beforeReading) {
  /** Three PINs, ten PUKs, reading is free. */
  public static final PinPolicy USUAL = new PinPolicy(3, 10, false);

  /** Refuses counters that 63CX cannot show. */
  public PinPolicy {
    if (pinTries < 1 || pinTries > 15 || pukTries < 1 || pukTries > 15) {
      throw new IllegalArgumentException("tries outside 1…15");
    }
  }
}
