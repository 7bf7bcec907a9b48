package tachotwin.card.command;

import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.card.auth.PinState;
import tachotwin.card.auth.SecretCode;
import tachotwin.octet.Octets;

/**
 * RESET RETRY COUNTER, {@code 00 2C 00 00 10 PUK newPIN}: sets a new PIN; the holder still has to
 * verify it.
 */
record UnblockPin() implements Instruction {
  @Override
  public ResponseApdu execute(CommandApdu command, CardState card) {
    if (command.p1p2() != 0) {
      return ResponseApdu.of(StatusWord.REFERENCE_NOT_FOUND);
    }
    if (command.data().length() != 2 * SecretCode.SIZE || command.ne() != CommandApdu.NO_LE) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    if (card.pin().isLost()) {
      return ResponseApdu.of(StatusWord.PIN_BLOCKED);
    }
    Octets newPin = command.data().from(SecretCode.SIZE);
    if (!SecretCode.isWellFormed(newPin)) {
      return ResponseApdu.of(StatusWord.CONDITIONS_NOT_SATISFIED);
    }
    PinState.Attempt attempt =
        card.pin().unblock(command.data().slice(0, SecretCode.SIZE), new SecretCode(newPin));
    card.pin(attempt.after());
    card.security().pinVerified(false);
    return attempt.right()
        ? ResponseApdu.of(StatusWord.OK)
        : Instruction.triesLeft(attempt.after().pukLeft());
  }
}
