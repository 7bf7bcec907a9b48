package tachotwin.skzi.command;

import tachotwin.zh.Payload;
import tachotwin.zh.ZhAnswer;

/**
 * Carries out the commands of one code whose data were decoded.
 *
 * @param <P> the data of the command
 */
@FunctionalInterface
public interface PayloadHandler<P extends Payload> {
  /** Carries out a command. */
  ZhAnswer handle(P payload);
}
