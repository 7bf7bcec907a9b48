package tachotwin.vu.block;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tachotwin.octet.DecodeException;
import tachotwin.port.Outcome;
import tachotwin.port.SecurityBlock;
import tachotwin.time.SimDuration;
import tachotwin.time.Timers;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.TransportProtocol;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/**
 * The conversation with the block (Ж.3): one command is outstanding, the others wait their turn; an
 * answer that asks for it is repeated up to three times, then the block is restarted. Refusals of
 * table Ж.5 reach the asker as values.
 *
 * <p>Until start-up has ended only the commands 3x go out (Ж.2.2). A restart drops what waits: each
 * asker is told 75.
 */
public final class BlockDialogue {
  /** Is told of the restart procedure, and of refusals. */
  public interface Listener {
    /** Contact is lost; the restart follows in a while. */
    void lost(ResponseCode reason);

    /** The block was supplied anew: start-up may begin. */
    void restarted();

    /** A command was refused, with a code that is a value for its asker. */
    default void refused(CommandCode command, ResponseCode code) {}
  }

  /** Repetitions of a command before the restart procedure (Ж.3). */
  private static final int REPEATS = 3;

  private static final SimDuration READY_PAUSE = SimDuration.ofSeconds(1);
  private static final SimDuration RESTART_PAUSE = SimDuration.ofSeconds(1);
  private static final SimDuration HOPELESS_PAUSE = SimDuration.ofMinutes(1);
  private static final int HOPELESS = 3;

  private enum Phase {
    OFF,
    LOST,
    STARTING,
    OPEN
  }

  private record Request<T extends Payload>(
      CommandCode code, ZhCommand command, Class<T> type, Consumer<Outcome<T>> onEnd) {
    void refuse(ResponseCode reason) {
      onEnd.accept(new Outcome.Refused<>(reason));
    }

    void answer(ZhAnswer answer) {
      onEnd.accept(outcome(answer));
    }

    private Outcome<T> outcome(ZhAnswer answer) {
      if (!answer.isOk()) {
        return new Outcome.Refused<>(answer.code());
      }
      try {
        return new Outcome.Done<>(type.cast(code.answer().decode(answer.data().reader())));
      } catch (DecodeException e) {
        return new Outcome.Refused<>(ResponseCode.RESERVED);
      }
    }

    boolean isStartup() {
      return code.code() >>> 4 == 3;
    }
  }

  private final SecurityBlock block;
  private final Timers timers;
  private final Supplier<ZhCommand> wake;
  private final Listener listener;
  private final Deque<Request<?>> queue = new ArrayDeque<>();
  private Phase phase = Phase.OFF;
  private @Nullable Request<?> current;
  private int repeats;
  private int restarts;
  private int generation;

  /**
   * A silent dialogue.
   *
   * @param block the block
   * @param timers the simulation's clock
   * @param wake makes the command 51 that leaves power saving
   * @param listener is told of restarts
   */
  public BlockDialogue(
      SecurityBlock block, Timers timers, Supplier<ZhCommand> wake, Listener listener) {
    this.block = block;
    this.timers = timers;
    this.wake = wake;
    this.listener = listener;
  }

  /** Supplies the block and asks for start-up. */
  public void power() {
    restarts = 0;
    restart();
  }

  /** Start-up has ended: every command may go out. */
  public void open() {
    phase = Phase.OPEN;
    restarts = 0;
    next();
  }

  /** The block refused a command of start-up: the restart procedure, unless it runs already. */
  public void startupFailed(ResponseCode reason) {
    if (phase == Phase.STARTING) {
      lose(reason);
    }
  }

  /** The unit's supply is gone. */
  public void close() {
    phase = Phase.OFF;
    drop(ResponseCode.NOT_READY);
  }

  /** Whether start-up has ended and contact is not lost. */
  public boolean isOpen() {
    return phase == Phase.OPEN;
  }

  /** Chooses the protocol of the blocks that follow (Ж.2.2). */
  public void select(TransportProtocol protocol) {
    block.select(protocol);
  }

  /** Asks a command without data. */
  public <T extends Payload> void ask(CommandCode code, Class<T> type, Consumer<Outcome<T>> onEnd) {
    enqueue(new Request<>(code, ZhCommand.of(code), type, onEnd));
  }

  /**
   * Asks a command.
   *
   * @param code the command
   * @param data its data
   * @param type what the answer 00 is read as, see {@link CommandCode#answer()}
   * @param onEnd gets the answer, or the code of a refusal
   */
  public <T extends Payload> void ask(
      CommandCode code, Payload data, Class<T> type, Consumer<Outcome<T>> onEnd) {
    enqueue(new Request<>(code, ZhCommand.of(code, data), type, onEnd));
  }

  private void enqueue(Request<?> request) {
    if (phase == Phase.OFF || phase == Phase.LOST) {
      request.refuse(ResponseCode.NOT_READY);
      return;
    }
    queue.add(request);
    next();
  }

  private void next() {
    if (current != null) {
      return;
    }
    Request<?> request = takeAllowed();
    if (request != null) {
      current = request;
      repeats = 0;
      submit(request);
    }
  }

  private @Nullable Request<?> takeAllowed() {
    for (Iterator<Request<?>> it = queue.iterator(); it.hasNext(); ) {
      Request<?> request = it.next();
      if (phase == Phase.OPEN || request.isStartup()) {
        it.remove();
        return request;
      }
    }
    return null;
  }

  private void submit(Request<?> request) {
    block.submit(request.command(), live(reply -> onReply(request, reply)));
  }

  private void onReply(Request<?> request, SecurityBlock.Reply reply) {
    if (!(reply instanceof SecurityBlock.Reply.Answered answered)) {
      lose(ResponseCode.NOT_READY);
      return;
    }
    ZhAnswer answer = answered.answer();
    switch (Reaction.to(answer.code())) {
      case DELIVER -> deliver(request, answer);
      case REPEAT -> repeat(answer.code(), () -> submit(request));
      case REPEAT_LATER -> repeat(answer.code(), () -> later(READY_PAUSE, () -> submit(request)));
      case WAKE_AND_REPEAT ->
          repeat(answer.code(), () -> block.submit(wake.get(), live(ignored -> submit(request))));
      case RESTART -> lose(answer.code());
    }
  }

  private void deliver(Request<?> request, ZhAnswer answer) {
    current = null;
    if (!answer.isOk()) {
      listener.refused(request.code(), answer.code());
    }
    request.answer(answer);
    next();
  }

  private void repeat(ResponseCode reason, Runnable again) {
    if (repeats++ < REPEATS) {
      again.run();
    } else {
      lose(reason);
    }
  }

  private void lose(ResponseCode reason) {
    phase = Phase.LOST;
    listener.lost(reason);
    drop(reason);
    later(restarts++ < HOPELESS ? RESTART_PAUSE : HOPELESS_PAUSE, this::restart);
  }

  private void restart() {
    phase = Phase.STARTING;
    drop(ResponseCode.NOT_READY);
    block.restart();
    listener.restarted();
  }

  /** Answers that are still on their way belong to an earlier generation and are not heard. */
  private void drop(ResponseCode reason) {
    generation++;
    List<Request<?>> dropped = new ArrayList<>();
    if (current != null) {
      dropped.add(current);
      current = null;
    }
    dropped.addAll(queue);
    queue.clear();
    dropped.forEach(request -> request.refuse(reason));
  }

  private Consumer<SecurityBlock.Reply> live(Consumer<SecurityBlock.Reply> onReply) {
    int mine = generation;
    return reply -> {
      if (mine == generation) {
        onReply.accept(reply);
      }
    };
  }

  private void later(SimDuration pause, Runnable action) {
    int mine = generation;
    timers.after(
        pause,
        () -> {
          if (mine == generation) {
            action.run();
          }
        });
  }
}
