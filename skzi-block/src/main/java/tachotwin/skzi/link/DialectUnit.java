package tachotwin.skzi.link;

import java.util.Optional;
import java.util.function.Consumer;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.port.SecurityBlock;
import tachotwin.time.SimDuration;
import tachotwin.time.Timers;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.TransportProtocol;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;
import tachotwin.zh.dialect.CommandLayout;
import tachotwin.zh.dialect.Dialect;

/**
 * Somebody else's block as our unit sees it: a decorator of the link that puts commands of ours
 * into a dialect and answers back.
 *
 * <p>A command that the dialect does not have is not sent: its answer is 12. What the dialect
 * cannot hold is 15; an answer that cannot be read is E1, on which the unit repeats the command.
 */
public final class DialectUnit implements SecurityBlock {
  private final Dialect dialect;
  private final SecurityBlock link;
  private final Timers timers;

  /** A decorator of a link that speaks the dialect. */
  public DialectUnit(Dialect dialect, SecurityBlock link, Timers timers) {
    this.dialect = dialect;
    this.link = link;
    this.timers = timers;
  }

  @Override
  public void submit(ZhCommand command, Consumer<Reply> onReply) {
    Optional<CommandCode> ours = CommandCode.of(command.code());
    Optional<CommandLayout> their = ours.flatMap(dialect::of);
    if (ours.isEmpty() || their.isEmpty()) {
      answerLater(ResponseCode.NOT_SUPPORTED, onReply);
      return;
    }
    CommandLayout own = DialectBlock.own(ours.get());
    Octets data;
    try {
      data = own.request().transcribe(command.data(), their.get().request(), timers.now());
    } catch (DecodeException e) {
      answerLater(ResponseCode.WRONG_DATA, onReply);
      return;
    }
    link.submit(
        new ZhCommand(their.get().code(), data),
        reply -> onReply.accept(translated(reply, their.get(), own)));
  }

  private Reply translated(Reply reply, CommandLayout their, CommandLayout own) {
    if (!(reply instanceof Reply.Answered answered) || !answered.answer().isOk()) {
      return reply;
    }
    Octets theirs = answered.answer().data();
    try {
      Octets data = their.answer().transcribe(theirs, own.answer(), timers.now());
      return new Reply.Answered(new ZhAnswer(ResponseCode.OK.code(), data));
    } catch (DecodeException e) {
      return new Reply.Answered(ZhAnswer.of(ResponseCode.INTERNAL_ERROR));
    }
  }

  private void answerLater(ResponseCode code, Consumer<Reply> onReply) {
    timers.after(SimDuration.ZERO, () -> onReply.accept(new Reply.Answered(ZhAnswer.of(code))));
  }

  @Override
  public void select(TransportProtocol protocol) {
    link.select(protocol);
  }

  @Override
  public void restart() {
    link.restart();
  }
}
