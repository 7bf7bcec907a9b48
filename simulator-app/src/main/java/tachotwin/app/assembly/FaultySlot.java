package tachotwin.app.assembly;

import java.util.function.Consumer;
import tachotwin.apdu.CommandApdu;
import tachotwin.octet.Octets;
import tachotwin.port.CardSlot;
import tachotwin.time.SimDuration;
import tachotwin.time.Timers;

/** A card reader that can fail: then it reads no card. */
final class FaultySlot implements CardSlot {
  private final CardSlot slot;
  private final Timers timers;
  private boolean faulty;

  FaultySlot(CardSlot slot, Timers timers) {
    this.slot = slot;
    this.timers = timers;
  }

  void fail(boolean now) {
    faulty = now;
  }

  @Override
  public void listener(Listener listener) {
    slot.listener(listener);
  }

  @Override
  public Octets reset() {
    return faulty ? Octets.EMPTY : slot.reset();
  }

  @Override
  public void submit(CommandApdu command, Consumer<Reply> onReply) {
    if (faulty) {
      timers.after(SimDuration.ZERO, () -> onReply.accept(new Reply.Mute()));
    } else {
      slot.submit(command, onReply);
    }
  }

  @Override
  public boolean lock() {
    return slot.lock();
  }

  @Override
  public void eject() {
    slot.eject();
  }
}
