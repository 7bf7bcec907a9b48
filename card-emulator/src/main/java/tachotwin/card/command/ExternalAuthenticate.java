package tachotwin.card.command;

import java.util.Optional;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.gost.Certificate;
import tachotwin.gost.Subject;
import tachotwin.gost.channel.CardEnd;
import tachotwin.octet.Octets;

/**
 * EXTERNAL AUTHENTICATE, {@code 00 82 00 00 48 RNDB signature}: the block proves itself over the
 * challenge that the card gave by the command before (4.3.1).
 */
record ExternalAuthenticate() implements Instruction {
  private static final int SIZE = 72;

  @Override
  public ResponseApdu execute(CommandApdu command, CardState card) {
    if (command.p1p2() != 0) {
      return ResponseApdu.of(StatusWord.WRONG_P1_P2);
    }
    if (command.data().length() != SIZE || command.ne() != CommandApdu.NO_LE) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    if (!card.security().isPinVerified()) {
      return ResponseApdu.of(StatusWord.SECURITY_NOT_SATISFIED);
    }
    Optional<Octets> challenge = card.security().challenge();
    if (challenge.isEmpty()) {
      return ResponseApdu.of(StatusWord.CONDITIONS_NOT_SATISFIED);
    }
    Optional<Certificate> block = card.security().block();
    if (block.isEmpty()) {
      return ResponseApdu.of(StatusWord.REFERENCE_NOT_FOUND);
    }
    return judge(block.get(), challenge.get(), command.data(), card);
  }

  private static ResponseApdu judge(
      Certificate block, Octets challenge, Octets proof, CardState card) {
    if (block.subject().equipmentType() != Subject.BLOCK) {
      return ResponseApdu.of(StatusWord.UNKNOWN);
    }
    CardEnd end = new CardEnd(card.credentials().key(), card.credentials().number16());
    if (!end.externalAuthenticate(block, block.subject().number16(), challenge, proof)) {
      return ResponseApdu.of(StatusWord.VERIFICATION_FAILED);
    }
    card.security().authenticated(end);
    return ResponseApdu.of(StatusWord.OK);
  }
}
