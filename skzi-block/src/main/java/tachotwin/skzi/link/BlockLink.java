package tachotwin.skzi.link;

import java.util.function.Consumer;
import java.util.function.Function;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Frame;
import tachotwin.skzi.frame.Frame04;
import tachotwin.skzi.frame.Framer;
import tachotwin.skzi.frame.Reception;
import tachotwin.time.Timers;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;
import tachotwin.zh.dialect.Dialect;

/**
 * The block's end (Ж.1.2, Ж.2.2): every reception has one response. An accepted block is executed
 * and answered with its number; one that is not accepted is answered with the last response again
 * in protocol '04', with SB 13 in protocol '02' and before a protocol is chosen.
 */
public final class BlockLink {
  private final Function<ZhCommand, ZhAnswer> executor;
  private final Consumer<Octets> line;
  private final Dialect dialect;
  private final Framer framer;
  private final BlockSession.Executor commands = new Commands();
  private BlockSession session = BlockSession.AT_POWER_UP;

  /** An end that has just been powered and speaks the product's own dialect. */
  public BlockLink(Function<ZhCommand, ZhAnswer> executor, Consumer<Octets> line, Timers timers) {
    this(executor, line, timers, Dialect.builtIn());
  }

  /**
   * An end that has just been powered.
   *
   * @param executor carries a command of ours out
   * @param line takes the octets of a block
   * @param dialect what is spoken on the line
   */
  public BlockLink(
      Function<ZhCommand, ZhAnswer> executor,
      Consumer<Octets> line,
      Timers timers,
      Dialect dialect) {
    this.executor = dialect.isBuiltIn() ? executor : new DialectBlock(dialect, executor, timers);
    this.line = line;
    this.dialect = dialect;
    this.framer = new Framer(timers, dialect.framing(), this::receive);
  }

  /** The supply is back: nothing received counts, protocol '02', no last response. */
  public void powerUp() {
    framer.reset();
    session = BlockSession.AT_POWER_UP;
  }

  /** Takes octets that came from the unit, in pieces of any size. */
  public void accept(Octets octets) {
    framer.accept(octets);
  }

  private void receive(Reception reception) {
    BlockSession.Step step = session.receive(reception, commands);
    session = step.next();
    line.accept(step.response().toOctets(dialect.framing()));
  }

  /** Reads commands out of blocks and has them carried out. */
  private final class Commands implements BlockSession.Executor {
    @Override
    public ZhAnswer execute(Frame frame) {
      try {
        return executor.apply(ZhCommand.decode(frame.data().reader()));
      } catch (DecodeException e) {
        // 13 belongs to protocol '02' (Ж.5); a message of '04' without CMD is too short.
        return ZhAnswer.of(
            frame instanceof Frame04 ? ResponseCode.WRONG_LENGTH : ResponseCode.TRANSPORT_ERROR);
      }
    }

    @Override
    public boolean endsStartup(int command) {
      return dialect.endsStartup(command);
    }
  }
}
