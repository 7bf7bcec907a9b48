package tachotwin.card.command;

import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.card.auth.PinState;
import tachotwin.card.auth.SecretCode;

/** VERIFY, {@code 00 20 00 00 08 PIN} (4.6.4): 63CX while X tries are left, then 6983. */
record VerifyPin() implements Instruction {
  @Override
  public ResponseApdu execute(CommandApdu command, CardState card) {
    if (command.p1p2() != 0) {
      return ResponseApdu.of(StatusWord.REFERENCE_NOT_FOUND);
    }
    if (command.data().length() != SecretCode.SIZE || command.ne() != CommandApdu.NO_LE) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    if (card.pin().isBlocked()) {
      return ResponseApdu.of(StatusWord.PIN_BLOCKED);
    }
    PinState.Attempt attempt = card.pin().verify(command.data());
    card.pin(attempt.after());
    card.security().pinVerified(attempt.right());
    return attempt.right()
        ? ResponseApdu.of(StatusWord.OK)
        : Instruction.triesLeft(attempt.after().pinLeft());
  }
}
