package tachotwin.skzi.card;

import java.util.function.Function;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;

/** Where an exchange stands. */
sealed interface ExchangeStage {
  /**
   * A command is with the card.
   *
   * @param command the command
   * @param then what its response leads to
   */
  record Asking(CommandApdu command, Function<ResponseApdu, ExchangeStage> then)
      implements ExchangeStage {}

  /** Everything is read, written and signed. */
  record Done() implements ExchangeStage {}

  /** The exchange cannot go on. */
  record Failed(ExchangeFailure failure) implements ExchangeStage {}
}
