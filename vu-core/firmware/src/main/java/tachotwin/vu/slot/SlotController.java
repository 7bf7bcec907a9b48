package tachotwin.vu.slot;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tachotwin.port.CardSlot;
import tachotwin.vu.mode.CardType;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.Payload;

/** One slot: takes cards in, keeps them, lets them go. */
public final class SlotController {
  private final int number;
  private final CardSlot slot;
  private final CardLine line;
  private final SlotParts parts;
  private final SlotListener listener;
  private SlotState state = new SlotState.Empty();
  private boolean ready;

  /**
   * A slot that is empty.
   *
   * @param number 1 or 2
   * @param slot the reader
   * @param parts what both slots share
   * @param listener is told what happens
   */
  public SlotController(int number, CardSlot slot, SlotParts parts, SlotListener listener) {
    this.number = number;
    this.slot = slot;
    this.line = new CardLine(slot);
    this.parts = parts;
    this.listener = listener;
    slot.listener(new Coming());
  }

  /** The block works: cards that are in are taken up. */
  public void ready() {
    ready = true;
    if (state instanceof SlotState.Idle idle) {
      enter(idle.kept());
    }
  }

  /**
   * The block is lost: what was under way is forgotten, the card stays.
   *
   * @param supplyLost whether the card has no supply either, so that it forgets its PIN
   */
  public void unready(boolean supplyLost) {
    ready = false;
    Optional<InsertedCard> accepted = card();
    endSession();
    if (!(state instanceof SlotState.Empty)) {
      state = new SlotState.Idle(supplyLost ? Optional.empty() : accepted);
    }
    accepted.ifPresent(card -> listener.gone(number));
  }

  /** The accepted card, also while it is on its way out. */
  public Optional<InsertedCard> card() {
    if (state instanceof SlotState.Accepted accepted) {
      return Optional.of(accepted.card());
    }
    return state instanceof SlotState.Leaving leaving
        ? Optional.of(leaving.card())
        : Optional.empty();
  }

  /** The type of the accepted card. */
  public CardType type() {
    return card().map(card -> card.identity().type()).orElse(CardType.NONE);
  }

  /** Has the block talk to the accepted card; false where there is none or it went wrong. */
  public void exchange(ExchangePurpose purpose, Consumer<Boolean> onEnd) {
    card().ifPresentOrElse(card -> exchange(card, purpose, onEnd), () -> onEnd.accept(false));
  }

  /** Uses the accepted card: the work runs the second argument when it is done with it. */
  public void use(BiConsumer<InsertedCard, Runnable> work) {
    card().ifPresent(card -> parts.turns().take(card.session(), over -> work.accept(card, over)));
  }

  /** The key was pressed: the card goes out, but only at rest and after its data are written. */
  public void eject() {
    if (state instanceof SlotState.Entering entering) {
      parts.holder().cancel(number);
      entering.insertion().refuse(Refusal.NO_PIN);
    } else if (state instanceof SlotState.Idle) {
      pushOut();
    } else if (state instanceof SlotState.Accepted accepted) {
      withdraw(accepted.card());
    }
  }

  private void withdraw(InsertedCard card) {
    if (parts.reading().moving()) {
      parts.holder().message("Извлечение карты", "только при остановке");
      return;
    }
    parts.holder().cancel(number);
    parts.holder().progress("Карта " + number, "Запись данных...");
    state = new SlotState.Leaving(card);
    listener.leaving(
        number,
        card,
        () -> exchange(card, ExchangePurpose.WITHDRAWAL, written -> written(card, written)));
  }

  private void written(InsertedCard card, boolean success) {
    if (!card.session().isAlive()) {
      return;
    }
    if (!success) {
      listener.refused(number, Refusal.EXCHANGE, card.identity().type(), card.identity().number());
    }
    // 4.3.3: a violation that ends with the withdrawal is signed while the card is still in.
    if (success && card.identity().type() == CardType.DRIVER) {
      exchange(card, ExchangePurpose.SIGN_DOCUMENTS, signed -> letGo(card));
    } else {
      letGo();
    }
  }

  private void letGo(InsertedCard card) {
    if (card.session().isAlive()) {
      letGo();
    }
  }

  private void exchange(InsertedCard card, ExchangePurpose purpose, Consumer<Boolean> onEnd) {
    Consumer<Boolean> once = new Once(onEnd);
    card.session().onEnd(() -> once.accept(false));
    use(
        (present, over) ->
            new ProtectedExchange(
                    parts.dialogue(),
                    present.session(),
                    parts.reading(),
                    success -> {
                      over.run();
                      once.accept(success);
                    })
                .run(purpose));
  }

  private void enter(Optional<InsertedCard> kept) {
    CardSession session = new CardSession(number, line, this::mute);
    Insertion insertion = new Insertion(parts, slot, session, new Entry());
    state = new SlotState.Entering(session, insertion);
    kept.ifPresentOrElse(insertion::resume, insertion::run);
  }

  private void mute() {
    if (state instanceof SlotState.Entering entering) {
      entering.insertion().refuse(Refusal.MUTE);
      return;
    }
    card()
        .ifPresent(
            card -> {
              listener.refused(
                  number, Refusal.MUTE, card.identity().type(), card.identity().number());
              letGo();
            });
  }

  private void tellWithdrawn(CardIdentity card) {
    parts
        .dialogue()
        .ask(
            CommandCode.CARD_WITHDRAWN,
            Insertion.presence(card, number, parts),
            Payload.None.class,
            outcome -> {});
  }

  /** The card goes: first what the cards in the slots mean ends, then the block is told by 41. */
  private void letGo() {
    leave(new SlotState.Idle(Optional.empty()));
    pushOut();
  }

  private void pushOut() {
    listener.ejected(number);
    slot.eject();
  }

  private void leave(SlotState next) {
    Optional<CardIdentity> known = known();
    boolean accepted = card().isPresent();
    endSession();
    state = next;
    if (accepted) {
      listener.gone(number);
    }
    known.ifPresent(this::tellWithdrawn);
  }

  /** The card that the block was told of by 40. */
  private Optional<CardIdentity> known() {
    return state instanceof SlotState.Entering entering
        ? entering.insertion().registered()
        : card().map(InsertedCard::identity);
  }

  private void endSession() {
    parts.holder().cancel(number);
    if (state instanceof SlotState.Entering entering) {
      entering.session().end();
    }
    card().ifPresent(card -> card.session().end());
  }

  /** How an insertion ends. */
  private final class Entry implements Insertion.Ending {
    @Override
    public void accepted(InsertedCard card) {
      state = new SlotState.Accepted(card);
      parts.holder().message(card.identity().surname(), card.identity().firstNames());
      listener.accepted(number, card);
    }

    @Override
    public void refused(Refusal reason) {
      if (state instanceof SlotState.Entering entering) {
        Insertion insertion = entering.insertion();
        parts.holder().message(reason.title(), "Карта " + number);
        listener.refused(number, reason, insertion.type(), insertion.number());
        letGo();
      }
    }
  }

  /** What the reader tells. */
  private final class Coming implements CardSlot.Listener {
    @Override
    public void cardInserted() {
      if (ready) {
        enter(Optional.empty());
      } else {
        state = new SlotState.Idle(Optional.empty());
      }
    }

    @Override
    public void cardRemoved() {
      leave(new SlotState.Empty());
      listener.emptied(number);
    }
  }
}
