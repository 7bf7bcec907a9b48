package tachotwin.vu.slot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who may talk with a card: the conversations of block and cards go one after another, whichever
 * slot they are about.
 */
public final class Turns {
  private final Deque<Turn> waiting = new ArrayDeque<>();
  private @Nullable Turn current;

  private final class Turn {
    private final CardSession session;
    private final Consumer<Runnable> work;

    Turn(CardSession session, Consumer<Runnable> work) {
      this.session = session;
      this.work = work;
    }

    void begin() {
      session.onEnd(this::end);
      if (current == this) {
        work.accept(this::end);
      }
    }

    void end() {
      if (current == this) {
        current = null;
        next();
      }
    }
  }

  /**
   * Does work that talks with a card when its turn comes.
   *
   * @param session the card; when it goes, so does the turn
   * @param work gets what it must run when it is done
   */
  public void take(CardSession session, Consumer<Runnable> work) {
    waiting.add(new Turn(session, work));
    next();
  }

  private void next() {
    if (current != null) {
      return;
    }
    Turn turn = waiting.poll();
    if (turn != null) {
      current = turn;
      turn.begin();
    }
  }
}
