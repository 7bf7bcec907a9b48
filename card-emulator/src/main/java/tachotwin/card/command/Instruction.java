package tachotwin.card.command;

import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.octet.Octets;

/** What a card does on a command whose class, instruction and parameters are already known. */
sealed interface Instruction
    permits SelectFile,
        ReadBinary,
        UpdateBinary,
        VerifyPin,
        UnblockPin,
        GetChallenge,
        VerifyCertificate,
        ExternalAuthenticate,
        InternalAuthenticate,
        HashOfFile,
        PsoHash,
        ComputeSignature,
        ManageSecurityEnvironment,
        VerifySignature {
  /** Greatest Ne of a short command: as much as there is. */
  int ALL_SHORT = 256;

  /** Greatest Ne of an extended command: as much as there is. */
  int ALL_EXTENDED = 65_536;

  /** Carries the command out, or refuses it. */
  ResponseApdu execute(CommandApdu command, CardState card);

  /** Whether Le asks for as much as there is. */
  static boolean asksForAll(CommandApdu command) {
    return command.ne() == ALL_SHORT || command.ne() == ALL_EXTENDED;
  }

  /** Refuses a wrong Le: 6700, or 6Cxx where SW2 can tell the right one. */
  static ResponseApdu wrongLe(CommandApdu command, int available) {
    boolean tells = command.ne() != CommandApdu.NO_LE && available > 0 && available < ALL_SHORT;
    return tells
        ? new ResponseApdu(Octets.EMPTY, 0x6C00 | available)
        : ResponseApdu.of(StatusWord.WRONG_LENGTH);
  }

  /** Answer 63CX with the tries that are left, or 6983 when there are none. */
  static ResponseApdu triesLeft(int left) {
    return left == 0
        ? ResponseApdu.of(StatusWord.PIN_BLOCKED)
        : new ResponseApdu(Octets.EMPTY, 0x63C0 | left);
  }
}
