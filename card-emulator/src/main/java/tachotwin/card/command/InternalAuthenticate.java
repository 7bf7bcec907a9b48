package tachotwin.card.command;

import java.util.Optional;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.gost.channel.CardEnd;
import tachotwin.octet.Octets;

/**
 * INTERNAL AUTHENTICATE, {@code 00 88 00 00 08 RNDB 40}: the card proves itself to the block that
 * has just proved itself; secure messaging begins (4.3.1).
 */
record InternalAuthenticate() implements Instruction {
  private static final int CHALLENGE = 8;
  private static final int SIGNATURE = 64;

  @Override
  public ResponseApdu execute(CommandApdu command, CardState card) {
    if (command.p1p2() != 0) {
      return ResponseApdu.of(StatusWord.WRONG_P1_P2);
    }
    if (command.data().length() != CHALLENGE) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    if (!Instruction.asksForAll(command) && command.ne() != SIGNATURE) {
      return Instruction.wrongLe(command, SIGNATURE);
    }
    if (!card.security().isPinVerified()) {
      return ResponseApdu.of(StatusWord.SECURITY_NOT_SATISFIED);
    }
    if (card.security().block().isEmpty()) {
      return ResponseApdu.of(StatusWord.REFERENCE_NOT_FOUND);
    }
    Optional<CardEnd> end = card.security().authentication();
    if (end.isEmpty()) {
      return ResponseApdu.of(StatusWord.CONDITIONS_NOT_SATISFIED);
    }
    Octets signature = end.get().internalAuthenticate(command.data());
    card.security().messaging(end.get().messaging());
    return ResponseApdu.ok(signature);
  }
}
