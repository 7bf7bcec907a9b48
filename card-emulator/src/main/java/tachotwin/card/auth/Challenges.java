package tachotwin.card.auth;

import tachotwin.gost.Secrets;
import tachotwin.octet.Octets;

/** The challenges of one card: each is drawn once in its life, a reset does not bring one back. */
public final class Challenges {
  /** Octets of a challenge. */
  public static final int SIZE = 8;

  private final Secrets secrets;
  private final String owner;
  private long drawn;

  /**
   * The challenges of a card.
   *
   * @param secrets the bench's secrets
   * @param number the card's number
   * @param drawn how many the card has given in its life
   */
  public Challenges(Secrets secrets, String number, long drawn) {
    this.secrets = secrets;
    this.owner = "card " + number;
    this.drawn = drawn;
  }

  /** A new challenge. */
  public Octets next() {
    return secrets.draw(owner, "RNDC", drawn++, SIZE);
  }

  /** How many were given. */
  public long drawn() {
    return drawn;
  }
}
