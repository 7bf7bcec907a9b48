package tachotwin.card.command;

import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.card.auth.Challenges;
import tachotwin.octet.Octets;

/** GET CHALLENGE, {@code 00 84 00 00 08}: RNDC, good for the next command only. */
record GetChallenge() implements Instruction {
  @Override
  public ResponseApdu execute(CommandApdu command, CardState card) {
    if (command.p1p2() != 0) {
      return ResponseApdu.of(StatusWord.WRONG_P1_P2);
    }
    if (!command.data().isEmpty() || command.ne() != Challenges.SIZE) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    Octets challenge = card.challenges().next();
    card.security().challenge(challenge);
    return ResponseApdu.ok(challenge);
  }
}
