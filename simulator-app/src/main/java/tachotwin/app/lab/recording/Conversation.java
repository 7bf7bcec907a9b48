package tachotwin.app.lab.recording;

import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Heard;
import tachotwin.skzi.frame.Reception;
import tachotwin.skzi.frame.Side;
import tachotwin.skzi.frame.ZhFrameDescription;
import tachotwin.trace.Decoded;
import tachotwin.zh.dialect.Dialect;

/** Puts commands and answers together: an answer belongs to the last command before it. */
public final class Conversation {
  private final Dialect dialect;
  private final ZhFrameDescription description;
  private int command = Message.UNKNOWN;
  private int heard;

  /** A conversation in a dialect. */
  public Conversation(Dialect dialect) {
    this.dialect = dialect;
    this.description = new ZhFrameDescription(dialect);
  }

  /** The message that was heard next. */
  public Message hear(Heard what) {
    boolean fromUnit = what.from() == Side.UNIT;
    if (fromUnit) {
      command = Message.UNKNOWN;
      if (what.reception() instanceof Reception.Block block && !block.frame().data().isEmpty()) {
        command = block.frame().data().u8(0);
      }
    }
    heard++;
    return new Message(heard, what, command, decoded(fromUnit, what.octets()), dialect);
  }

  private Decoded decoded(boolean fromUnit, Octets octets) {
    return fromUnit ? description.command(octets) : description.answer(octets, command);
  }
}
