package tachotwin.card.command;

import java.util.Optional;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.card.filesystem.Damage;
import tachotwin.card.filesystem.Directory;
import tachotwin.card.filesystem.ElementaryFile;

/**
 * SELECT FILE, {@code 00 A4 P1 0C} (Annex 1B, appendix 2, 3.6.1): P1 = 00 root, directory or file,
 * 01 directory, 02 elementary file of the current directory, each by its identifier; 04 directory
 * by its name.
 */
record SelectFile() implements Instruction {
  private static final int NO_RESPONSE = 0x0C;

  @Override
  public ResponseApdu execute(CommandApdu command, CardState card) {
    if (command.p2() != NO_RESPONSE || command.p1() > 4 || command.p1() == 3) {
      return ResponseApdu.of(StatusWord.WRONG_P1_P2);
    }
    boolean byName = command.p1() == 4;
    boolean rightLength = byName ? !command.data().isEmpty() : command.data().length() == 2;
    if (!rightLength || command.ne() != CommandApdu.NO_LE) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    return byName
        ? directory(Directory.ofAid(command.data()), card)
        : byIdentifier(command.p1(), command.data().u8(0) << 8 | command.data().u8(1), card);
  }

  private static ResponseApdu byIdentifier(int p1, int fid, CardState card) {
    Optional<ElementaryFile> file = card.files().find(card.directory(), fid);
    if (p1 == 2 || p1 == 0 && file.isPresent()) {
      return file(file, card);
    }
    return directory(Directory.ofFid(fid), card);
  }

  private static ResponseApdu file(Optional<ElementaryFile> file, CardState card) {
    if (file.isEmpty()) {
      return ResponseApdu.of(StatusWord.FILE_NOT_FOUND);
    }
    if (card.files().hasDamage(file.get(), Damage.ATTRIBUTES)) {
      return ResponseApdu.of(StatusWord.EXECUTION_ERROR);
    }
    card.select(file.get());
    return ResponseApdu.of(StatusWord.OK);
  }

  private static ResponseApdu directory(Optional<Directory> directory, CardState card) {
    if (directory.isEmpty()) {
      return ResponseApdu.of(StatusWord.FILE_NOT_FOUND);
    }
    card.select(directory.get());
    return ResponseApdu.of(StatusWord.OK);
  }
}
