package tachotwin.card.profile;

import tachotwin.card.auth.PinPolicy;
import tachotwin.card.auth.SecretCode;
import tachotwin.dictionary.CardNumber;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.NationNumeric;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardIdentity;
import tachotwin.gost.Subject;
import tachotwin.time.SimInstant;

/**
 * What somebody orders at an issuer of cards.
 *
 * @param holder who gets it
 * @param number its number (Б.1.2)
 * @param issuer who issues it (4.7.19 «организация — изготовитель карты»), to 35 signs
 * @param issued day of issue
 * @param validFrom first moment of validity
 * @param validUntil last moment of validity
 * @param pin the holder's PIN
 * @param puk the code that unblocks it
 * @param policy how the card guards itself
 */
public record CardOrder(
    CardHolder holder,
    CardNumber number,
    String issuer,
    SimInstant issued,
    SimInstant validFrom,
    SimInstant validUntil,
    SecretCode pin,
    SecretCode puk,
    PinPolicy policy) {
  /** Refuses a card that is never valid. */
  public CardOrder {
    if (validUntil.isBefore(validFrom)) {
      throw new IllegalArgumentException("valid until " + validUntil + ", from " + validFrom);
    }
  }

  /**
   * An order for the full term of the kind of card (4.3.1.14), issued on its first day, with the
   * usual guards.
   *
   * @param validFrom first moment; the last is a second before the same moment years later
   */
  public static CardOrder forFullTerm(
      CardHolder holder,
      CardNumber number,
      String issuer,
      SimInstant validFrom,
      SecretCode pin,
      SecretCode puk) {
    long end = validFrom.utc().plusYears(holder.type().years()).toEpochSecond() - 1;
    SimInstant validUntil = SimInstant.ofEpochSecond(end);
    return new CardOrder(
        holder, number, issuer, validFrom, validFrom, validUntil, pin, puk, PinPolicy.USUAL);
  }

  /** The subject that the card's certificate must name. */
  public Subject subject() {
    return new Subject(holder.type().code(), number.text(), holder.name());
  }

  CardIdentity identity() {
    return new CardIdentity(
        NationNumeric.Code.RUSSIA,
        number,
        Name.of(issuer),
        TimeStamp.of(issued),
        TimeStamp.of(validFrom),
        TimeStamp.of(validUntil));
  }
}
