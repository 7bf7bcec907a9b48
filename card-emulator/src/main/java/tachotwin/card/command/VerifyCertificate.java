package tachotwin.card.command;

import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.gost.Certificate;
import tachotwin.octet.DecodeException;

/**
 * PSO VERIFY CERTIFICATE, {@code 00 2A 00 AE}: the block's X.509 certificate, whole, in chained
 * commands where it is long. A card has no clock, so it checks the signature and no dates.
 */
record VerifyCertificate() implements Instruction {
  @Override
  public ResponseApdu execute(CommandApdu command, CardState card) {
    if (command.data().isEmpty() || command.ne() != CommandApdu.NO_LE) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    Certificate authority = card.credentials().authority();
    try {
      Certificate block = Certificate.decode(command.data());
      if (!block.issuerName().equals(authority.issuerName())) {
        return ResponseApdu.of(StatusWord.REFERENCE_NOT_FOUND);
      }
      if (block.isSignedBy(authority)) {
        card.security().block(block);
        return ResponseApdu.of(StatusWord.OK);
      }
    } catch (DecodeException e) {
      // Whatever is wrong with the octets, the card's answer to them is the same as to a forgery.
    }
    return ResponseApdu.of(StatusWord.VERIFICATION_FAILED);
  }
}
