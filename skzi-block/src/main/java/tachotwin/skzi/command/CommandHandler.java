package tachotwin.skzi.command;

import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** Carries out the commands of one code. */
@FunctionalInterface
public interface CommandHandler {
  /** Carries out a command whose code and conditions were checked. */
  ZhAnswer handle(ZhCommand command);
}
