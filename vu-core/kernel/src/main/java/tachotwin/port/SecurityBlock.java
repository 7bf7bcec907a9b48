package tachotwin.port;

import java.util.function.Consumer;
import tachotwin.zh.TransportProtocol;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** The block СКЗИ as the vehicle unit's processor sees it: messages of Ж.4 over a link of Ж.1. */
public interface SecurityBlock {
  /**
   * Submits a command; one at a time, the next only after the reply to the last.
   *
   * @param command the message of table Ж.3
   * @param onReply called once, later, on the simulation thread
   */
  void submit(ZhCommand command, Consumer<Reply> onReply);

  /** Chooses the protocol of the following blocks; allowed until 37 is answered (Ж.2.2). */
  void select(TransportProtocol protocol);

  /** The restart procedure: supply off and on (Ж.1.2.8). */
  void restart();

  /** What became of a command. */
  sealed interface Reply {
    /** The block answered; the answer may be a refusal of table Ж.5. */
    record Answered(ZhAnswer answer) implements Reply {}

    /** The exchange failed after three repetitions (Ж.1.2.8). */
    record NoContact() implements Reply {}
  }
}
