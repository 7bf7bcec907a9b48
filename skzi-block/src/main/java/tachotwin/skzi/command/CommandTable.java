package tachotwin.skzi.command;

import java.util.EnumMap;
import java.util.Map;
import tachotwin.octet.DecodeException;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** The handlers of all commands; a command without one is answered 12 (Ж.5). */
public final class CommandTable {
  private final Map<CommandCode, CommandHandler> handlers = new EnumMap<>(CommandCode.class);

  /** Names the handler of a code; a code has one. */
  public void register(CommandCode code, CommandHandler handler) {
    if (handlers.putIfAbsent(code, handler) != null) {
      throw new IllegalArgumentException("two handlers of " + code);
    }
  }

  /**
   * Names the handler of a code that takes decoded data: a wrong length is answered 16, other wrong
   * data 15.
   */
  public <P extends Payload> void register(
      CommandCode code, Class<P> type, PayloadHandler<P> handler) {
    register(
        code,
        command -> {
          P payload;
          try {
            payload = type.cast(code.command().decode(command.data().reader()));
          } catch (DecodeException e) {
            return ZhAnswer.of(e.isLength() ? ResponseCode.WRONG_LENGTH : ResponseCode.WRONG_DATA);
          }
          return handler.handle(payload);
        });
  }

  /** Whether a code has a handler. */
  public boolean supports(CommandCode code) {
    return handlers.containsKey(code);
  }

  /** Carries out a command. */
  public ZhAnswer handle(ZhCommand command) {
    return CommandCode.of(command.code())
        .map(handlers::get)
        .map(handler -> handler.handle(command))
        .orElseGet(() -> ZhAnswer.of(ResponseCode.NOT_SUPPORTED));
  }
}
