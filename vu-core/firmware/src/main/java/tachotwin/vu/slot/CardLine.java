package tachotwin.vu.slot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import tachotwin.apdu.CommandApdu;
import tachotwin.port.CardSlot;

/** A reader that takes one command at a time: later ones wait until the reply has come. */
final class CardLine {
  private record Waiting(CommandApdu command, Consumer<CardSlot.Reply> onReply) {}

  private final CardSlot slot;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean busy;

  CardLine(CardSlot slot) {
    this.slot = slot;
  }

  void submit(CommandApdu command, Consumer<CardSlot.Reply> onReply) {
    waiting.add(new Waiting(command, onReply));
    next();
  }

  private void next() {
    Waiting first = busy ? null : waiting.poll();
    if (first != null) {
      busy = true;
      slot.submit(first.command(), reply -> replied(first, reply));
    }
  }

  private void replied(Waiting answered, CardSlot.Reply reply) {
    busy = false;
    answered.onReply().accept(reply);
    next();
  }
}
