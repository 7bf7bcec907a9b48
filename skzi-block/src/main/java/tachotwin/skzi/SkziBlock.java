package tachotwin.skzi;

import tachotwin.skzi.command.CommandTable;
import tachotwin.skzi.state.BlockCore;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** One block СКЗИ: commands in, answers out. */
public final class SkziBlock {
  private final BlockCore core;
  private final CommandTable table = new CommandTable();

  /** A block without supply. */
  public SkziBlock(BlockCore core) {
    this.core = core;
  }

  /** What the block knows and keeps. */
  public BlockCore core() {
    return core;
  }

  /** Carries out a command. */
  public ZhAnswer execute(ZhCommand command) {
    return table.handle(command);
  }
}
