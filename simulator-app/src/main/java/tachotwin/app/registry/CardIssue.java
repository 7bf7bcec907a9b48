package tachotwin.app.registry;

import tachotwin.card.CardFault;
import tachotwin.card.CardImage;
import tachotwin.card.ContactProtocol;
import tachotwin.card.auth.PinState;
import tachotwin.card.profile.CardOrder;
import tachotwin.card.profile.Personalisation;
import tachotwin.dictionary.NationNumeric;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.dictionary.VehicleRegistrationNumber;
import tachotwin.dictionary.card.VehicleUse;
import tachotwin.gost.Secrets;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Issues a single card: made and certified by the same authority as the cards of a bench of that
 * seed, so that its block knows them.
 */
public final class CardIssue {
  /** The authority's certificate is the same for every card of a seed. */
  private static final SimInstant OPENED = SimInstant.parse("2016-01-01T00:00:00Z");

  private static final String FOREIGN = "Чужой учебный УЦ";
  private static final SimDuration DAY = SimDuration.ofHours(24);
  private static final SimDuration SHIFT = SimDuration.ofHours(8);
  private static final int ODOMETER = 100_000;
  private static final int KILOMETRES = 400;

  private final long seed;

  /** An issuer whose keys are drawn from a seed. */
  public CardIssue(long seed) {
    this.seed = seed;
  }

  /** The image of the card that was ordered, with what shall be wrong with it. */
  public CardImage issue(CardOrder order, ContactProtocol protocol, CardFault fault) {
    Secrets secrets = Secrets.ofSeed(seed);
    TestAuthority authority =
        fault == CardFault.FOREIGN_CA
            ? new TestAuthority(Secrets.ofSeed(seed + 1), OPENED, FOREIGN)
            : new TestAuthority(secrets, OPENED);
    return spoilt(authority.card(order), order, fault).with(protocol, fault);
  }

  /** The image with what is wrong with its contents; what is wrong outside is in none. */
  private static CardImage spoilt(CardImage image, CardOrder order, CardFault fault) {
    return switch (fault) {
      case BLOCKED -> image.with(blocked(image.pin()));
      case FUTURE -> Personalisation.used(image, lastUse(order));
      default -> image;
    };
  }

  /** A day's use on the last but one day of the card's term: in the future for whoever takes it. */
  private static VehicleUse lastUse(CardOrder order) {
    SimInstant end = order.validUntil().minus(DAY);
    return new VehicleUse(
        ODOMETER,
        ODOMETER + KILOMETRES,
        TimeStamp.of(end.minus(SHIFT)),
        TimeStamp.of(end),
        new VehicleRegistration(
            NationNumeric.Code.RUSSIA, VehicleRegistrationNumber.of("К777КК77")),
        1);
  }

  private static PinState blocked(PinState fresh) {
    return new PinState(fresh.pin(), fresh.puk(), fresh.policy(), 0, fresh.pukLeft());
  }
}
