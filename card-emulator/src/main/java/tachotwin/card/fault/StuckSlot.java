package tachotwin.card.fault;

import java.util.function.Consumer;
import tachotwin.apdu.CommandApdu;
import tachotwin.octet.Octets;
import tachotwin.port.CardSlot;

/**
 * A slot whose mechanics jam: the card stays in after the command of ejection (table 3, 36h) until
 * {@link #free} lets go of it.
 */
public final class StuckSlot implements CardSlot {
  private final CardSlot slot;
  private boolean jammed = true;
  private boolean ejected;

  /** A jam in a slot. */
  public StuckSlot(CardSlot slot) {
    this.slot = slot;
  }

  /** The hand works the card loose: what was to be ejected comes out now, later cards at once. */
  public void free() {
    jammed = false;
    if (ejected) {
      slot.eject();
    }
  }

  @Override
  public void listener(Listener listener) {
    slot.listener(listener);
  }

  @Override
  public Octets reset() {
    return slot.reset();
  }

  @Override
  public void submit(CommandApdu command, Consumer<Reply> onReply) {
    slot.submit(command, onReply);
  }

  @Override
  public void lock() {
    slot.lock();
  }

  @Override
  public void eject() {
    if (jammed) {
      ejected = true;
    } else {
      slot.eject();
    }
  }
}
