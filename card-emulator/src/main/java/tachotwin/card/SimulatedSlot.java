package tachotwin.card;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.octet.Octets;
import tachotwin.port.CardSlot;
import tachotwin.time.SimDuration;
import tachotwin.time.Timers;

/**
 * A slot of the vehicle unit in simulated time (4.2.1.6, 4.4.6): the unit's side is the port, the
 * hand's side pushes cards in and pulls them out.
 *
 * <p>The unit hears of cards by an event of the same moment, after whoever moved the card is done.
 * A command is carried out when its last octet has arrived; a card gone before that has not seen
 * it.
 */
public final class SimulatedSlot implements CardSlot {
  private final Timers timers;
  private final CardTiming timing;
  private Listener listener = new Unheard();
  private @Nullable SmartCard card;
  private boolean powered;
  private boolean locked;
  private boolean catches = true;
  private boolean busy;

  /** Counts resets and movements of the card, so that an answer of before can be told. */
  private long epoch;

  private static final class Unheard implements Listener {
    @Override
    public void cardInserted() {}

    @Override
    public void cardRemoved() {}
  }

  /** An empty slot. */
  public SimulatedSlot(Timers timers, CardTiming timing) {
    this.timers = timers;
    this.timing = timing;
  }

  /** Hand: pushes a card in; false when one is in already. */
  public boolean insert(SmartCard pushed) {
    if (card != null) {
      return false;
    }
    card = pushed;
    epoch++;
    timers.after(SimDuration.ZERO, () -> listener.cardInserted());
    return true;
  }

  /** Hand: pulls the card out; nothing when it is locked or there is none. */
  public Optional<SmartCard> pullOut() {
    if (locked || card().filter(SmartCard::isStuck).isPresent()) {
      return Optional.empty();
    }
    return release();
  }

  /** Hand: tears the card out by force, lock or not; nothing when there is none. */
  public Optional<SmartCard> tearOut() {
    locked = false;
    return release();
  }

  /** Fault: from now on the lock catches a card, or does not (table 3, 36h). */
  public void lockCatches(boolean works) {
    catches = works;
  }

  /** The card in the slot. */
  public Optional<SmartCard> card() {
    return Optional.ofNullable(card);
  }

  /** Whether the card is held. */
  public boolean isLocked() {
    return locked;
  }

  @Override
  public void listener(Listener told) {
    listener = told;
  }

  @Override
  public Octets reset() {
    epoch++;
    Octets atr = card == null ? Octets.EMPTY : card.reset();
    powered = !atr.isEmpty();
    return atr;
  }

  @Override
  public void submit(CommandApdu command, Consumer<Reply> onReply) {
    if (busy) {
      throw new IllegalStateException("a command is at work already");
    }
    busy = true;
    long sent = epoch;
    SimDuration delay = timing.transfer(command.toOctets().length()).plus(timing.processing());
    timers.after(delay, () -> process(command, sent, onReply));
  }

  private void process(CommandApdu command, long sent, Consumer<Reply> onReply) {
    SmartCard present = card;
    if (present == null || !powered || sent != epoch) {
      reply(new Reply.Mute(), onReply);
      return;
    }
    ResponseApdu response = present.transmit(command);
    timers.after(
        timing.transfer(response.toOctets().length()),
        () -> reply(sent == epoch ? new Reply.Answered(response) : new Reply.Mute(), onReply));
  }

  private void reply(Reply reply, Consumer<Reply> onReply) {
    busy = false;
    onReply.accept(reply);
  }

  @Override
  public boolean lock() {
    locked = card != null && catches;
    return locked;
  }

  @Override
  public void eject() {
    locked = false;
    if (card().filter(SmartCard::isStuck).isEmpty()) {
      release();
    }
  }

  private Optional<SmartCard> release() {
    Optional<SmartCard> released = card();
    if (released.isPresent()) {
      card = null;
      powered = false;
      epoch++;
      timers.after(SimDuration.ZERO, () -> listener.cardRemoved());
    }
    return released;
  }
}
