package tachotwin.app.assembly;

import java.util.function.Function;
import tachotwin.app.registry.TestAuthority;
import tachotwin.card.TachographCard;
import tachotwin.card.profile.CardOrder;
import tachotwin.gost.Secrets;
import tachotwin.skzi.key.BlockKeys;
import tachotwin.skzi.state.BlockModel;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * What was made for a bench before it begins: authority, block, cards, all from the seed. Two
 * processes with the same seed whose time begins in the same year hold the same keys and
 * certificates, so that a block here accepts cards there.
 */
public final class TestWorks {
  private final SimInstant made;
  private final Secrets secrets;
  private final TestAuthority authority;
  private final BlockModel model;

  /** The works of a bench. */
  public TestWorks(BenchSettings settings) {
    int year =
        settings
            .start()
            .minus(SimDuration.ofHours(24L * BenchSettings.DAYS_IN_SERVICE))
            .utc()
            .getYear();
    made = SimInstant.parse(year + "-01-01T00:00:00Z");
    model = settings.blockModel();
    secrets = Secrets.ofSeed(settings.seed());
    authority = new TestAuthority(secrets, made);
  }

  /** The day on which all was made. */
  SimInstant made() {
    return made;
  }

  /** The authority of all certificates. */
  public TestAuthority authority() {
    return authority;
  }

  /** The keys of the block. */
  public BlockKeys block() {
    return authority.block(Commissioning.partNumber(model), made);
  }

  /** A card made on the day on which all was made. */
  public TachographCard issue(Function<SimInstant, CardOrder> order) {
    return new TachographCard(authority.card(order.apply(made)), secrets);
  }
}
