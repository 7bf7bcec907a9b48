package tachotwin.card;

import java.util.Locale;
import java.util.Optional;
import tachotwin.octet.Octets;

/**
 * What a card offers on its contacts (4.6.6, 4.6.7; ISO/IEC 7816-3): its answer to reset.
 *
 * <p>All in direct convention (3B), TA1 = 95 (512 clocks and 16 per symbol), historical octets
 * "TACHO".
 */
public enum ContactProtocol {
  /**
   * T=0, and T=1 on request, as Russian driver's cards do: TD1 = 80, TD2 = 11, IFSC 254 (FE). Which
   * of the two a PC/SC reader chose, the card cannot see.
   */
  BOTH(0, "T=0 и T=1", "3B 95 95 80 11 FE 54 41 43 48 4F 3E"),
  /** T=0 alone: no TD1, hence no check octet. */
  T0(1, "T=0", "3B 15 95 54 41 43 48 4F"),
  /** T=1 alone: TD1 = 81, TD2 = 11, IFSC 254 (FE). */
  T1(2, "T=1", "3B 95 95 81 11 FE 54 41 43 48 4F 3F");

  private final int code;
  private final String title;

  // Octets never change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Octets atr;

  ContactProtocol(int code, String title, String atr) {
    this.code = code;
    this.title = title;
    this.atr = Octets.hex(atr);
  }

  /** The octet in a card image. */
  public int code() {
    return code;
  }

  /** What a person reads. */
  public String title() {
    return title;
  }

  /** The answer to reset. */
  public Octets atr() {
    return atr;
  }

  /** The word of the command line: both, t0, t1. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The protocol of an octet. */
  public static Optional<ContactProtocol> of(int code) {
    for (ContactProtocol one : values()) {
      if (one.code == code) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** The protocol of an answer to reset. */
  public static Optional<ContactProtocol> ofAtr(Octets atr) {
    for (ContactProtocol one : values()) {
      if (one.atr.equals(atr)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
