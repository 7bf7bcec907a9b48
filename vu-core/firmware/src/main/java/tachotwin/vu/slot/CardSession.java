package tachotwin.vu.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.port.CardSlot;

/**
 * One stay of a card in a slot. When it is over, whatever was under way with the card is not heard
 * of again.
 */
public final class CardSession {
  private final int number;
  private final CardLine line;
  private final Runnable onMute;
  private final List<Runnable> endings = new ArrayList<>();
  private boolean alive = true;

  /**
   * A stay that has just begun.
   *
   * @param number number of the slot, 1 or 2
   * @param line the reader
   * @param onMute is run when the card does not answer
   */
  CardSession(int number, CardLine line, Runnable onMute) {
    this.number = number;
    this.line = line;
    this.onMute = onMute;
  }

  /** Number of the slot, 1 or 2. */
  public int number() {
    return number;
  }

  /** Sends a command; a card that does not answer ends the flow. */
  public void send(CommandApdu command, Consumer<ResponseApdu> next) {
    if (!alive) {
      return;
    }
    line.submit(
        command,
        whileAlive(
            reply -> {
              if (reply instanceof CardSlot.Reply.Answered answered) {
                next.accept(answered.response());
              } else {
                onMute.run();
              }
            }));
  }

  /** A callback that is heard only while the card is in. */
  public <T> Consumer<T> whileAlive(Consumer<T> action) {
    return value -> {
      if (alive) {
        action.accept(value);
      }
    };
  }

  /** Does something when the stay is over; at once if it is. */
  public void onEnd(Runnable ending) {
    if (alive) {
      endings.add(ending);
    } else {
      ending.run();
    }
  }

  /** Whether the card is still in. */
  public boolean isAlive() {
    return alive;
  }

  /** The stay is over. */
  void end() {
    if (alive) {
      alive = false;
      List.copyOf(endings).forEach(Runnable::run);
    }
  }
}
