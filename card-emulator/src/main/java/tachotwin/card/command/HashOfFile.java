package tachotwin.card.command;

import java.util.Optional;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.card.filesystem.Damage;
import tachotwin.card.filesystem.Directory;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.gost.Streebog;

/**
 * PSO PERFORM HASH OF FILE, {@code 80 2A 90 00}: Streebog-256 of the selected file, held for
 * COMPUTE DIGITAL SIGNATURE (4.8.8).
 */
record HashOfFile() implements Instruction {
  @Override
  public ResponseApdu execute(CommandApdu command, CardState card) {
    if (!command.data().isEmpty() || command.ne() != CommandApdu.NO_LE) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    if (card.directory() != Directory.TACHOGRAPH) {
      return ResponseApdu.of(StatusWord.CONDITIONS_NOT_SATISFIED);
    }
    Optional<ElementaryFile> file = card.file();
    if (file.isEmpty()) {
      return ResponseApdu.of(StatusWord.NO_CURRENT_FILE);
    }
    if (!card.mayRead(file.get())) {
      return ResponseApdu.of(StatusWord.SECURITY_NOT_SATISFIED);
    }
    if (card.files().hasDamage(file.get(), Damage.CONTENT)) {
      return ResponseApdu.of(StatusWord.EXECUTION_ERROR);
    }
    card.security().hash(Streebog.hash256(card.content(file.get())));
    return ResponseApdu.of(StatusWord.OK);
  }
}
