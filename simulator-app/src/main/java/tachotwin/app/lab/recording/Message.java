package tachotwin.app.lab.recording;

import java.util.Optional;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Frame;
import tachotwin.skzi.frame.Heard;
import tachotwin.skzi.frame.Reception;
import tachotwin.skzi.frame.Side;
import tachotwin.trace.Decoded;
import tachotwin.zh.dialect.CommandLayout;
import tachotwin.zh.dialect.Dialect;
import tachotwin.zh.dialect.MessageLayout;

/**
 * A message of a conversation.
 *
 * @param number its number in the conversation, from 1
 * @param heard its octets
 * @param command the code of the command that it is or answers; {@link #UNKNOWN} where none is
 *     known
 * @param decoded as a person reads it
 * @param dialect by which it was read
 */
public record Message(int number, Heard heard, int command, Decoded decoded, Dialect dialect) {
  /** No command is known. */
  public static final int UNKNOWN = -1;

  /** Who sent it. */
  public Side from() {
    return heard.from();
  }

  /** The block that it is, if it is a right one. */
  public Optional<Frame> frame() {
    return heard.reception() instanceof Reception.Block block
        ? Optional.of(block.frame())
        : Optional.empty();
  }

  /** CMD or SB, the first octet of a message. */
  public int head() {
    Octets data = frame().map(Frame::data).orElse(Octets.EMPTY);
    return data.isEmpty() ? UNKNOWN : data.u8(0);
  }

  /** The data behind CMD or SB. */
  public Octets data() {
    Octets data = frame().map(Frame::data).orElse(Octets.EMPTY);
    return data.isEmpty() ? data : data.from(1);
  }

  /** The layout of the data: of a command, or of an answer 00. */
  public Optional<MessageLayout> layout() {
    Optional<CommandLayout> known = dialect.of(command);
    if (from() == Side.UNIT) {
      return known.map(CommandLayout::request);
    }
    return known.map(CommandLayout::answer).filter(layout -> head() == 0);
  }
}
