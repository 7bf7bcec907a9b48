package tachotwin.card.command;

import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.octet.Octets;

/**
 * PSO HASH, {@code 00 2A 90 A0 22 90 20 hash}: a Streebog-256 made outside, held for COMPUTE
 * DIGITAL SIGNATURE.
 */
record PsoHash() implements Instruction {
  private static final int TAG = 0x90;
  private static final int HASH = 32;

  @Override
  public ResponseApdu execute(CommandApdu command, CardState card) {
    Octets data = command.data();
    if (data.length() != 2 + HASH || command.ne() != CommandApdu.NO_LE) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    if (data.u8(0) != TAG) {
      return ResponseApdu.of(StatusWord.SM_OBJECT_MISSING);
    }
    if (data.u8(1) != HASH) {
      return ResponseApdu.of(StatusWord.SM_OBJECT_WRONG);
    }
    card.security().hash(data.from(2));
    return ResponseApdu.of(StatusWord.OK);
  }
}
