package tachotwin.app.registry;

import tachotwin.card.auth.SecretCode;
import tachotwin.card.filesystem.CardType;
import tachotwin.card.profile.CardHolder;
import tachotwin.card.profile.CardOrder;
import tachotwin.card.profile.IssuedNumber;
import tachotwin.dictionary.CardNumber;
import tachotwin.dictionary.card.BirthDate;
import tachotwin.time.SimInstant;

/** Orders for the cards of a bench; the people and organisations are invented. */
public final class TestCards {
  /** The PIN of all cards. */
  public static final String PIN = "1234";

  private static final String PUK = "87654321";
  private static final String ISSUER = "Учебный центр карт";

  private TestCards() {}

  /** A driver's card. */
  public static CardOrder driver(SimInstant from) {
    return order(
        new CardHolder.Driver(
            "Орехов", "Тимофей", new BirthDate(1984, 6, 17), "9900 000123", "Учебная ГИБДД"),
        IssuedNumber.first(CardType.DRIVER, "00000000123").number(),
        from);
  }

  /** A controller's card. */
  public static CardOrder control(SimInstant from) {
    return order(
        new CardHolder.Control(
            "Учебный орган контроля", "г. Учебный, ул. Первая, 1", "Ясенев", "Глеб"),
        IssuedNumber.first(CardType.CONTROL, "GAI0000001").number(),
        from);
  }

  /** A workshop's card. */
  public static CardOrder workshop(SimInstant from) {
    return order(
        new CardHolder.Workshop("Учебная мастерская", "г. Учебный, ул. Вторая, 2", "Липин", "Егор"),
        IssuedNumber.first(CardType.WORKSHOP, "0000000001").number(),
        from);
  }

  private static CardOrder order(CardHolder holder, CardNumber number, SimInstant from) {
    return CardOrder.forFullTerm(
        holder, number, ISSUER, from, SecretCode.of(PIN), SecretCode.of(PUK));
  }
}
