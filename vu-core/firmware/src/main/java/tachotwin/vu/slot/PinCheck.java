package tachotwin.vu.slot;

import java.util.Optional;
import java.util.function.Consumer;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;

/** Asks for the PIN and has the card verify it, until it is right or blocked (4.6). */
final class PinCheck {
  private static final int BLOCK = 8;
  private static final int PAD = 0xFF;
  private static final int TRIES_MASK = 0xFFF0;
  private static final int TRIES_LEFT = 0x63C0;

  /** How it ended. */
  enum Result {
    RIGHT,
    BLOCKED,
    GIVEN_UP
  }

  private final CardSession session;
  private final HolderDialogue holder;
  private final Consumer<Result> onEnd;

  PinCheck(CardSession session, HolderDialogue holder, Consumer<Result> onEnd) {
    this.session = session;
    this.holder = holder;
    this.onEnd = onEnd;
  }

  void run() {
    ask("");
  }

  private void ask(String hint) {
    holder.askPin(session.number(), hint, session.whileAlive(this::entered));
  }

  private void entered(Optional<String> pin) {
    if (pin.isEmpty()) {
      onEnd.accept(Result.GIVEN_UP);
      return;
    }
    Octets digits = Text.ia5(pin.get(), pin.get().length());
    Octets padded = Octets.concat(digits, Octets.filled(PAD, BLOCK - digits.length()));
    session.send(CommandApdu.send(0x00, 0x20, 0x00, 0x00, padded), this::verified);
  }

  private void verified(ResponseApdu response) {
    int left = response.sw() & 0xF;
    if (response.isOk()) {
      onEnd.accept(Result.RIGHT);
    } else if ((response.sw() & TRIES_MASK) == TRIES_LEFT && left > 0) {
      ask("Неверно, попыток: " + left);
    } else if (response.sw() == StatusWord.WRONG_LENGTH.code()) {
      ask("Неверная длина");
    } else {
      onEnd.accept(Result.BLOCKED);
    }
  }
}
