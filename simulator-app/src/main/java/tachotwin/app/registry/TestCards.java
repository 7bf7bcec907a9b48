package tachotwin.app.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tachotwin.card.auth.SecretCode;
import tachotwin.card.filesystem.CardType;
import tachotwin.card.profile.CardHolder;
import tachotwin.card.profile.CardOrder;
import tachotwin.card.profile.IssuedNumber;
import tachotwin.dictionary.CardNumber;
import tachotwin.dictionary.card.BirthDate;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** Orders for the cards of a bench; the people and organisations are invented. */
public final class TestCards {
  /** The PIN of all cards. */
  public static final String PIN = "1234";

  private static final SimDuration SHORT_TERM = SimDuration.ofHours(24);
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

  /** The card of a second driver, of the same company. */
  public static CardOrder secondDriver(SimInstant from) {
    return order(
        new CardHolder.Driver(
            "Ольхов", "Матвей", new BirthDate(1990, 11, 2), "9900 000124", "Учебная ГИБДД"),
        IssuedNumber.first(CardType.DRIVER, "00000000124").number(),
        from);
  }

  /** The card of the company that owns the vehicle. */
  public static CardOrder company(SimInstant from) {
    return order(
        new CardHolder.Company("Учебное предприятие", "г. Учебный, ул. Третья, 3"),
        IssuedNumber.first(CardType.COMPANY, "0000000001").number(),
        from);
  }

  /** The card of another company. */
  public static CardOrder otherCompany(SimInstant from) {
    return order(
        new CardHolder.Company("Другое предприятие", "г. Учебный, ул. Четвертая, 4"),
        IssuedNumber.first(CardType.COMPANY, "0000000002").number(),
        from);
  }

  /** The service card of a technical inspector. */
  public static CardOrder service(SimInstant from) {
    return order(
        new CardHolder.Service("Учебный техосмотр", "г. Учебный, ул. Пятая, 5", "Дубов", "Лев"),
        IssuedNumber.first(CardType.SERVICE, "0000000001").number(),
        from);
  }

  /** A driver's card whose term ended before anybody can use it on a bench. */
  public static CardOrder expired(SimInstant from) {
    CardOrder whole =
        order(
            new CardHolder.Driver(
                "Кедров", "Степан", new BirthDate(1979, 3, 9), "9900 000125", "Учебная ГИБДД"),
            IssuedNumber.first(CardType.DRIVER, "00000000125").number(),
            from);
    return new CardOrder(
        whole.holder(),
        whole.number(),
        whole.issuer(),
        from,
        from,
        from.plus(SHORT_TERM),
        whole.pin(),
        whole.puk(),
        whole.policy());
  }

  /** The orders of all these cards by the word for each. */
  public static Map<String, Function<SimInstant, CardOrder>> named() {
    Map<String, Function<SimInstant, CardOrder>> out = new LinkedHashMap<>();
    out.put("driver", TestCards::driver);
    out.put("driver2", TestCards::secondDriver);
    out.put("control", TestCards::control);
    out.put("workshop", TestCards::workshop);
    out.put("company", TestCards::company);
    out.put("company2", TestCards::otherCompany);
    out.put("service", TestCards::service);
    out.put("expired", TestCards::expired);
    return out;
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
