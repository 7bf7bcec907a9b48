package tachotwin.skzi.link;

import java.util.Optional;
import java.util.function.Consumer;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.port.SecurityBlock;
import tachotwin.skzi.frame.Frame;
import tachotwin.skzi.frame.Frame04;
import tachotwin.skzi.frame.Framer;
import tachotwin.skzi.frame.Reception;
import tachotwin.time.SimDuration;
import tachotwin.time.Timers;
import tachotwin.zh.TransportProtocol;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;
import tachotwin.zh.dialect.Dialect;

/**
 * The unit's end (Ж.1.2, Ж.2.2): numbers the blocks from 0 after power-up, repeats one whose
 * response is not accepted up to three times, then gives up until the block is restarted.
 *
 * <p>A response is accepted when its protocol, check sum type and number are those of the block
 * sent. An answer with an error code is an accepted response: repeating the command is the caller's
 * matter (Ж.1.2.8, note).
 */
public final class UnitLink implements SecurityBlock {
  /** Repetitions of one block (Ж.1.2.7). */
  public static final int REPETITIONS = 3;

  /** Time in which a response must begin (design: the standard gives none). */
  public static final SimDuration REPLY_TIME = SimDuration.ofSeconds(1);

  private final Consumer<Octets> line;
  private final Timers timers;
  private final Runnable supplyCycle;
  private final Dialect dialect;
  private final Framer framer;
  private UnitSession session = UnitSession.AT_POWER_UP;
  private State state = new Idle();

  /** An end that has just been powered and speaks the product's own dialect. */
  public UnitLink(Consumer<Octets> line, Timers timers, Runnable supplyCycle) {
    this(line, timers, supplyCycle, Dialect.builtIn());
  }

  /**
   * An end that has just been powered.
   *
   * @param line takes the octets of a block
   * @param supplyCycle turns the supply of the block off and on
   * @param dialect what is spoken on the line: the commands submitted are of this dialect, {@link
   *     DialectUnit} makes them of ours
   */
  public UnitLink(Consumer<Octets> line, Timers timers, Runnable supplyCycle, Dialect dialect) {
    this.line = line;
    this.timers = timers;
    this.supplyCycle = supplyCycle;
    this.dialect = dialect;
    this.framer = new Framer(timers, dialect.framing(), this::receive);
  }

  @Override
  public void submit(ZhCommand command, Consumer<Reply> onReply) {
    if (state instanceof Awaiting) {
      throw new IllegalStateException("the last command is not answered yet");
    }
    if (state instanceof Lost) {
      timers.after(SimDuration.ZERO, () -> onReply.accept(new Reply.NoContact()));
      return;
    }
    send(session.block(command.toOctets()), command.code(), onReply, REPETITIONS);
  }

  /** {@inheritDoc} After initialisation another protocol is an {@link IllegalStateException}. */
  @Override
  public void select(TransportProtocol protocol) {
    session = session.select(protocol);
  }

  /** {@inheritDoc} A command that is not answered yet gets no contact. */
  @Override
  public void restart() {
    framer.reset();
    session = UnitSession.AT_POWER_UP;
    State before = state;
    state = new Idle();
    if (before instanceof Awaiting awaiting) {
      awaiting.timer().cancel();
      timers.after(SimDuration.ZERO, () -> awaiting.onReply().accept(new Reply.NoContact()));
    }
    supplyCycle.run();
  }

  /** Takes octets that came from the block, in pieces of any size. */
  public void accept(Octets octets) {
    if (state instanceof Awaiting awaiting && !octets.isEmpty()) {
      // From here on the framer ends the wait: by a block or by silence.
      awaiting.timer().cancel();
      framer.accept(octets);
    }
  }

  private void send(Frame block, int command, Consumer<Reply> onReply, int repetitions) {
    framer.reset();
    Timers.Timer timer = timers.after(REPLY_TIME, this::notAccepted);
    state = new Awaiting(block, command, onReply, repetitions, timer);
    line.accept(block.toOctets(dialect.framing()));
  }

  private void receive(Reception reception) {
    if (!(state instanceof Awaiting awaiting)) {
      return;
    }
    Optional<ZhAnswer> answer = accepted(awaiting.sent(), reception);
    if (answer.isEmpty()) {
      notAccepted();
      return;
    }
    session =
        session.accepted(() -> dialect.endsStartup(awaiting.command()) && answer.get().isOk());
    state = new Idle();
    awaiting.onReply().accept(new Reply.Answered(answer.get()));
  }

  private static Optional<ZhAnswer> accepted(Frame sent, Reception reception) {
    if (!(reception instanceof Reception.Block block)
        || !block.frame().protocol().equals(sent.protocol())
        || sent instanceof Frame04 ours
            && block.frame() instanceof Frame04 theirs
            && ours.number() != theirs.number()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZhAnswer.decode(block.frame().data().reader()));
    } catch (DecodeException e) {
      return Optional.empty();
    }
  }

  private void notAccepted() {
    if (!(state instanceof Awaiting awaiting)) {
      return;
    }
    awaiting.timer().cancel();
    if (awaiting.repetitions() > 0) {
      send(awaiting.sent(), awaiting.command(), awaiting.onReply(), awaiting.repetitions() - 1);
      return;
    }
    state = new Lost();
    awaiting.onReply().accept(new Reply.NoContact());
  }

  /** What the end is doing. */
  private sealed interface State {}

  /** Ready for a command. */
  private record Idle() implements State {}

  /** A block was sent and may be repeated so many times more. */
  private record Awaiting(
      Frame sent, int command, Consumer<Reply> onReply, int repetitions, Timers.Timer timer)
      implements State {}

  /** All repetitions failed; numbers of the two ends may differ, so only a restart helps. */
  private record Lost() implements State {}
}
