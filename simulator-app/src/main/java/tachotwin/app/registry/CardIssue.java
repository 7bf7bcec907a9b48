package tachotwin.app.registry;

import tachotwin.card.CardFault;
import tachotwin.card.CardImage;
import tachotwin.card.ContactProtocol;
import tachotwin.card.auth.PinState;
import tachotwin.card.profile.CardOrder;
import tachotwin.gost.Secrets;
import tachotwin.time.SimInstant;

/**
 * Issues a single card: made and certified by the same authority as the cards of a bench of that
 * seed, so that its block knows them.
 */
public final class CardIssue {
  /** The authority's certificate is the same for every card of a seed. */
  private static final SimInstant OPENED = SimInstant.parse("2016-01-01T00:00:00Z");

  private static final String FOREIGN = "Чужой учебный УЦ";

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
    CardImage image = authority.card(order).with(protocol, fault);
    return fault == CardFault.BLOCKED ? image.with(blocked(image.pin())) : image;
  }

  private static PinState blocked(PinState fresh) {
    return new PinState(fresh.pin(), fresh.puk(), fresh.policy(), 0, fresh.pukLeft());
  }
}
