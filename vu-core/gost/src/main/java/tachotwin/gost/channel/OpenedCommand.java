package tachotwin.gost.channel;

import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.StatusWord;

/** What a card gets out of a protected command. */
public sealed interface OpenedCommand {

  /**
   * The command is what the block sent.
   *
   * @param command the command without secure messaging
   */
  record Plain(CommandApdu command) implements OpenedCommand {}

  /**
   * The command is refused and the channel is closed; the answer goes out unprotected.
   *
   * @param status 6987 when a data object is missing, 6988 when one is wrong, 6688 when the MAC is
   */
  record Refused(StatusWord status) implements OpenedCommand {}
}
