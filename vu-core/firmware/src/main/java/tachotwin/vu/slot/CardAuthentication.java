package tachotwin.vu.slot;

import java.util.function.Consumer;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.octet.Octets;
import tachotwin.port.Outcome;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.SlotCommand;

/**
 * The mutual authentication of card and block (4.3.3, 4.5.1), which the unit relays: the card's
 * certificate to the block (42), the block's certificate (49) to the card by PSO VERIFY
 * CERTIFICATE, the card's challenge to the block (43) and its cryptogram to the card by EXTERNAL
 * AUTHENTICATE, the block's challenge to the card by INTERNAL AUTHENTICATE and its signature to the
 * block (44).
 */
final class CardAuthentication {
  private static final int CHAINED = 0x10;
  private static final int PIECE = 255;
  private static final int CHALLENGE = 8;
  private static final int SIGNATURE = 64;

  private final BlockDialogue dialogue;
  private final CardSession session;
  private final Consumer<Boolean> onEnd;

  CardAuthentication(BlockDialogue dialogue, CardSession session, Consumer<Boolean> onEnd) {
    this.dialogue = dialogue;
    this.session = session;
    this.onEnd = onEnd;
  }

  void run(Octets cardCertificate) {
    tell(CommandCode.CHECK_CARD_CERTIFICATE, cardCertificate, this::askBlockCertificate);
  }

  private void askBlockCertificate() {
    dialogue.ask(
        CommandCode.BLOCK_CERTIFICATE,
        Payload.Raw.class,
        done(raw -> showBlockCertificate(raw.octets(), 0)));
  }

  private void showBlockCertificate(Octets der, int from) {
    int to = Math.min(der.length(), from + PIECE);
    boolean last = to == der.length();
    CommandApdu verify =
        CommandApdu.send(last ? 0x00 : CHAINED, 0x2A, 0x00, 0xAE, der.slice(from, to));
    card(
        verify,
        response -> {
          if (last) {
            askChallenge();
          } else {
            showBlockCertificate(der, to);
          }
        });
  }

  private void askChallenge() {
    card(
        CommandApdu.ask(0x00, 0x84, 0x00, 0x00, CHALLENGE),
        response ->
            dialogue.ask(
                CommandCode.BLOCK_CRYPTOGRAM,
                new SlotCommand(session.number(), response.data()),
                Payload.Raw.class,
                done(raw -> showBlock(raw.octets()))));
  }

  private void showBlock(Octets cryptogram) {
    if (cryptogram.length() != CHALLENGE + SIGNATURE) {
      onEnd.accept(false);
      return;
    }
    card(
        CommandApdu.send(0x00, 0x82, 0x00, 0x00, cryptogram),
        response -> showCard(cryptogram.slice(0, CHALLENGE)));
  }

  private void showCard(Octets challenge) {
    card(
        new CommandApdu(0x00, 0x88, 0x00, 0x00, challenge, SIGNATURE),
        response ->
            tell(CommandCode.CHECK_CARD_CRYPTOGRAM, response.data(), () -> onEnd.accept(true)));
  }

  private void tell(CommandCode code, Octets octets, Runnable next) {
    dialogue.ask(
        code,
        new SlotCommand(session.number(), octets),
        Payload.None.class,
        done(none -> next.run()));
  }

  private void card(CommandApdu command, Consumer<ResponseApdu> next) {
    session.send(
        command,
        response -> {
          if (response.isOk()) {
            next.accept(response);
          } else {
            onEnd.accept(false);
          }
        });
  }

  private <T> Consumer<Outcome<T>> done(Consumer<T> next) {
    return session.whileAlive(
        outcome -> {
          if (outcome instanceof Outcome.Done<T> done) {
            next.accept(done.value());
          } else {
            onEnd.accept(false);
          }
        });
  }
}
