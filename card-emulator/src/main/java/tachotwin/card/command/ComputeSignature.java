package tachotwin.card.command;

import java.util.Optional;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.octet.Octets;

/**
 * PSO COMPUTE DIGITAL SIGNATURE, {@code 00 2A 9E 9A 40}: r ‖ s over the held hash, each least
 * significant octet first; asks for the PIN.
 */
record ComputeSignature() implements Instruction {
  private static final int SIGNATURE = 64;

  @Override
  public ResponseApdu execute(CommandApdu command, CardState card) {
    if (!command.data().isEmpty()) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    if (!Instruction.asksForAll(command) && command.ne() != SIGNATURE) {
      return Instruction.wrongLe(command, SIGNATURE);
    }
    if (!card.security().isPinVerified()) {
      return ResponseApdu.of(StatusWord.SECURITY_NOT_SATISFIED);
    }
    Optional<Octets> hash = card.security().hash();
    if (hash.isEmpty()) {
      return ResponseApdu.of(StatusWord.CONDITIONS_NOT_SATISFIED);
    }
    if (card.isKeyDamaged()) {
      return ResponseApdu.of(StatusWord.EXECUTION_ERROR);
    }
    return ResponseApdu.ok(card.credentials().key().signHash(hash.get()));
  }
}
