package tachotwin.card.fault;

import tachotwin.card.CardFault;
import tachotwin.card.SmartCard;
import tachotwin.card.TachographCard;
import tachotwin.card.filesystem.CardType;
import tachotwin.card.filesystem.Damage;
import tachotwin.card.filesystem.ElementaryFile;

/** Puts the fault of an image around its card. */
public final class FaultyCard {
  /** 0507h is written first: after it and one more the session is open, and the card is gone. */
  private static final int UPDATES_BEFORE_TEAR = 2;

  private FaultyCard() {}

  /**
   * The card as it is at its contacts. What is wrong with its contents ({@link CardFault#EXPIRED},
   * {@link CardFault#BLOCKED}, {@link CardFault#FOREIGN_CA}, {@link CardFault#FUTURE}) is in the
   * image already.
   *
   * @param card the card
   * @param fault what is wrong
   * @param tear takes it out of its reader by force
   */
  public static SmartCard of(TachographCard card, CardFault fault, Runnable tear) {
    return switch (fault) {
      case NONE, EXPIRED, BLOCKED, FOREIGN_CA, FUTURE -> card;
      case STUCK -> new StuckCard(card);
      case MUTE -> new MuteCard();
      case FOREIGN_AID -> new ForeignApplication(card);
      case TORN -> new TornCard(card, UPDATES_BEFORE_TEAR, tear);
      case CORRUPTED -> {
        card.damage(corrupted(card.type()), Damage.CONTENT);
        yield card;
      }
    };
  }

  private static ElementaryFile corrupted(CardType type) {
    return switch (type) {
      case DRIVER, WORKSHOP -> ElementaryFile.DRIVER_ACTIVITY_DATA;
      case CONTROL, COMPANY, SERVICE -> ElementaryFile.OFFICE_IDENTIFICATION;
    };
  }
}
