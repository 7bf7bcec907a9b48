package tachotwin.card.command;

import java.util.Optional;
import java.util.stream.Stream;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.gost.Certificate;
import tachotwin.gost.VerificationKey;
import tachotwin.octet.Octets;

/**
 * MANAGE SECURITY ENVIRONMENT, {@code 00 22 C1 B6 0A 83 08 keyId} (Annex 1B, appendix 2, 3.6.11):
 * chooses a public key for VERIFY DIGITAL SIGNATURE. The card knows the key of its authority and
 * that of the block whose certificate it verified, each by the first 8 octets of its identifier.
 */
record ManageSecurityEnvironment() implements Instruction {
  private static final int TAG = 0x83;
  private static final int IDENTIFIER = 8;

  @Override
  public ResponseApdu execute(CommandApdu command, CardState card) {
    Octets data = command.data();
    if (data.isEmpty() || command.ne() != CommandApdu.NO_LE) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    if (data.u8(0) != TAG) {
      return ResponseApdu.of(StatusWord.SM_OBJECT_MISSING);
    }
    if (data.length() != 2 + IDENTIFIER || data.u8(1) != IDENTIFIER) {
      return ResponseApdu.of(StatusWord.SM_OBJECT_WRONG);
    }
    Optional<VerificationKey> key =
        Stream.concat(Stream.of(card.credentials().authority()), card.security().block().stream())
            .map(Certificate::key)
            .filter(one -> one.keyId().slice(0, IDENTIFIER).equals(data.from(2)))
            .findFirst();
    key.ifPresent(card.security()::select);
    return ResponseApdu.of(key.isPresent() ? StatusWord.OK : StatusWord.REFERENCE_NOT_FOUND);
  }
}
