package tachotwin.card.auth;

import tachotwin.octet.Octets;

/**
 * PIN and PUK of a card with the tries that are left; kept through a reset.
 *
 * @param pin the holder's code
 * @param puk the code that unblocks the PIN
 * @param policy the limits
 * @param pinLeft tries left for the PIN; 0 when it is blocked
 * @param pukLeft tries left for the PUK; 0 when the card is lost for good
 */
public record PinState(SecretCode pin, SecretCode puk, PinPolicy policy, int pinLeft, int pukLeft) {
  /** Refuses counters outside the limits. */
  public PinState {
    if (pinLeft < 0 || pinLeft > policy.pinTries() || pukLeft < 0 || pukLeft > policy.pukTries()) {
      throw new IllegalArgumentException("tries left outside the policy");
    }
  }

  /** The state of a new card. */
  public static PinState fresh(SecretCode pin, SecretCode puk, PinPolicy policy) {
    return new PinState(pin, puk, policy, policy.pinTries(), policy.pukTries());
  }

  /** The result of a try: the state after it and whether the code was right. */
  public record Attempt(PinState after, boolean right) {}

  /** Whether the PIN is blocked. */
  public boolean isBlocked() {
    return pinLeft == 0;
  }

  /** Whether the PUK is blocked too. */
  public boolean isLost() {
    return pukLeft == 0;
  }

  /** Tries a PIN; it must not be blocked. */
  public Attempt verify(Octets code) {
    boolean right = pin.octets().equals(code);
    return new Attempt(withPinLeft(right ? policy.pinTries() : pinLeft - 1), right);
  }

  /** Tries a PUK, which sets a new PIN; it must not be blocked. */
  public Attempt unblock(Octets code, SecretCode newPin) {
    if (!puk.octets().equals(code)) {
      return new Attempt(new PinState(pin, puk, policy, pinLeft, pukLeft - 1), false);
    }
    return new Attempt(fresh(newPin, puk, policy), true);
  }

  private PinState withPinLeft(int left) {
    return new PinState(pin, puk, policy, left, pukLeft);
  }
}
