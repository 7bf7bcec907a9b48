package tachotwin.card.command;

import java.util.Optional;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.gost.VerificationKey;
import tachotwin.octet.Octets;

/**
 * PSO VERIFY DIGITAL SIGNATURE, {@code 00 2A 00 A8 42 9E 40 signature} (Annex 1B, appendix 2,
 * 3.6.16): judges a signature over the held hash by the key that MANAGE SECURITY ENVIRONMENT chose.
 */
record VerifySignature() implements Instruction {
  private static final int TAG = 0x9E;
  private static final int SIGNATURE = 64;

  @Override
  public ResponseApdu execute(CommandApdu command, CardState card) {
    Octets data = command.data();
    if (data.isEmpty() || command.ne() != CommandApdu.NO_LE) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    if (data.u8(0) != TAG) {
      return ResponseApdu.of(StatusWord.SM_OBJECT_MISSING);
    }
    if (data.length() != 2 + SIGNATURE || data.u8(1) != SIGNATURE) {
      return ResponseApdu.of(StatusWord.SM_OBJECT_WRONG);
    }
    Optional<VerificationKey> key = card.security().selectedKey();
    if (key.isEmpty()) {
      return ResponseApdu.of(StatusWord.REFERENCE_NOT_FOUND);
    }
    Optional<Octets> hash = card.security().hash();
    if (hash.isEmpty()) {
      return ResponseApdu.of(StatusWord.CONDITIONS_NOT_SATISFIED);
    }
    boolean right = key.get().verifyHash(hash.get(), data.from(2));
    return ResponseApdu.of(right ? StatusWord.OK : StatusWord.VERIFICATION_FAILED);
  }
}
