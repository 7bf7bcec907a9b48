package tachotwin.card.command;

import java.util.Optional;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.card.filesystem.Damage;
import tachotwin.card.filesystem.Directory;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.gost.Streebog;
import tachotwin.octet.Octets;

/**
 * PSO PERFORM HASH OF FILE, {@code 80 2A 90 00}: Streebog-256 of the selected file, held for
 * COMPUTE DIGITAL SIGNATURE (4.8.8). With Le 20h the 32 octets of the hash are the response, so
 * that the unit can have the block register them; the European command has no Le.
 */
record HashOfFile() implements Instruction {
  private static final int HASH = 32;

  @Override
  public ResponseApdu execute(CommandApdu command, CardState card) {
    boolean asked = command.ne() == HASH;
    if (!command.data().isEmpty() || !asked && command.ne() != CommandApdu.NO_LE) {
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
    Octets hash = Streebog.hash256(card.content(file.get()));
    card.security().hash(hash);
    return asked ? ResponseApdu.ok(hash) : ResponseApdu.of(StatusWord.OK);
  }
}
