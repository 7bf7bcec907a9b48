package tachotwin.card.command;

import java.util.Optional;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.card.filesystem.Damage;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.octet.Octets;

/** READ BINARY, {@code 00 B0 offset Le}, plain or protected (Annex 1B, appendix 2, 3.6.2). */
record ReadBinary() implements Instruction {
  @Override
  public ResponseApdu execute(CommandApdu command, CardState card) {
    Optional<ElementaryFile> file = card.file();
    if (file.isEmpty()) {
      return ResponseApdu.of(StatusWord.NO_CURRENT_FILE);
    }
    if (!card.mayRead(file.get())) {
      return ResponseApdu.of(StatusWord.SECURITY_NOT_SATISFIED);
    }
    if (!command.data().isEmpty()) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    return read(command, card, file.get());
  }

  private static ResponseApdu read(CommandApdu command, CardState card, ElementaryFile file) {
    Octets content = card.content(file);
    int left = content.length() - command.p1p2();
    if (left < 0) {
      return ResponseApdu.of(StatusWord.OFFSET_OUTSIDE);
    }
    int wanted = Instruction.asksForAll(command) ? Math.min(left, command.ne()) : command.ne();
    if (left == 0 || wanted == CommandApdu.NO_LE || wanted > left) {
      return Instruction.wrongLe(command, left);
    }
    StatusWord status =
        card.files().hasDamage(file, Damage.CONTENT) ? StatusWord.DATA_CORRUPTED : StatusWord.OK;
    return new ResponseApdu(content.slice(command.p1p2(), command.p1p2() + wanted), status.code());
  }
}
