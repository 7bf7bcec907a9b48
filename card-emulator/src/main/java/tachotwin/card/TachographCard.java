package tachotwin.card;

import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.card.auth.Challenges;
import tachotwin.card.command.CardState;
import tachotwin.card.command.Interpreter;
import tachotwin.card.filesystem.CardType;
import tachotwin.card.filesystem.Damage;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.card.filesystem.FileSystem;
import tachotwin.gost.Secrets;
import tachotwin.octet.Octets;

/**
 * A driver's, workshop's, controller's, company's or service card (4.6): whole commands in, whole
 * responses out, as in T=1. {@code tachotwin.card.contact} puts T=0 around it.
 */
public final class TachographCard implements SmartCard {
  /** The answer to reset of Russian driver's cards. */
  public static final Octets ATR = ContactProtocol.BOTH.atr();

  private final CardImage origin;
  private final CardState state;
  private final Interpreter interpreter;

  /**
   * A card in somebody's hand.
   *
   * @param image what lasts in it
   * @param secrets where its challenges come from
   */
  public TachographCard(CardImage image, Secrets secrets) {
    this.origin = image;
    this.state =
        new CardState(
            new FileSystem(image.type(), image.files()),
            image.credentials(),
            new Challenges(secrets, image.number(), image.challenges()),
            image.pin());
    this.interpreter = new Interpreter(state);
  }

  @Override
  public Octets reset() {
    interpreter.reset();
    return origin.protocol().atr();
  }

  @Override
  public ResponseApdu transmit(CommandApdu command) {
    return interpreter.execute(command);
  }

  /** Kind of card. */
  public CardType type() {
    return origin.type();
  }

  /** The card's number. */
  public String number() {
    return origin.number();
  }

  /** What lasts in the card, as it is now. */
  public CardImage image() {
    return new CardImage(
        origin.type(),
        state.files().contents(),
        state.pin(),
        origin.credentials(),
        state.challenges().drawn(),
        origin.protocol(),
        origin.fault());
  }

  /** Breaks a file, for rehearsals of card faults; it is not part of the image. */
  public void damage(ElementaryFile file, Damage damage) {
    state.files().damage(file, damage);
  }

  /** Breaks the private key: signatures answer 6400. */
  public void damageKey() {
    state.damageKey();
  }
}
