package tachotwin.card.command;

import java.util.Optional;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.card.filesystem.Damage;
import tachotwin.card.filesystem.ElementaryFile;

/**
 * UPDATE BINARY, {@code 00 D6 offset Lc data}, plain or protected (Annex 1B, appendix 2, 3.6.3).
 */
record UpdateBinary() implements Instruction {
  @Override
  public ResponseApdu execute(CommandApdu command, CardState card) {
    Optional<ElementaryFile> file = card.file();
    if (file.isEmpty()) {
      return ResponseApdu.of(StatusWord.NO_CURRENT_FILE);
    }
    if (!card.mayUpdate(file.get())) {
      return ResponseApdu.of(StatusWord.SECURITY_NOT_SATISFIED);
    }
    return write(command, card, file.get());
  }

  private static ResponseApdu write(CommandApdu command, CardState card, ElementaryFile file) {
    int room = card.content(file).length() - command.p1p2();
    if (room < 0) {
      return ResponseApdu.of(StatusWord.OFFSET_OUTSIDE);
    }
    int length = command.data().length();
    if (length == 0 || length > room || command.ne() != CommandApdu.NO_LE) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    if (card.files().hasDamage(file, Damage.MEMORY)) {
      return ResponseApdu.of(StatusWord.MEMORY_FAILURE);
    }
    card.files().write(file, command.p1p2(), command.data());
    return ResponseApdu.of(StatusWord.OK);
  }
}
