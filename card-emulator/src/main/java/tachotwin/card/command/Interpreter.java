package tachotwin.card.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.gost.channel.OpenedCommand;
import tachotwin.gost.channel.SecureMessaging;
import tachotwin.octet.Octets;

/**
 * Finds the instruction of a command and wraps it: class octet, chaining, secure messaging and the
 * life of a challenge. One command at a time.
 */
public final class Interpreter {
  private static final int CHAINED = 0x10;
  private static final int PROTECTED = 0x0C;
  private static final int CHAIN_LIMIT = 4096;

  private final CardState card;
  private @Nullable Chain chain;

  private record Chain(CardCommand command, Octets soFar) {}

  /** An interpreter for a card just reset. */
  public Interpreter(CardState card) {
    this.card = card;
  }

  /** Drops what a reset drops. */
  public void reset() {
    chain = null;
    card.reset();
  }

  /** Carries out a command or refuses it. */
  public ResponseApdu execute(CommandApdu command) {
    Optional<CardCommand> known = CardCommand.of(command.ins(), command.p1p2());
    boolean usesChallenge = known.filter(CardCommand.EXTERNAL_AUTHENTICATE::equals).isPresent();
    if (!usesChallenge) {
      card.security().challenge(null);
    }
    ResponseApdu response =
        known.isPresent() && known.get().takes(command.cla())
            ? executeKnown(known.get(), command)
            : unknown(command);
    if (usesChallenge) {
      card.security().challenge(null);
    }
    return response;
  }

  private ResponseApdu unknown(CommandApdu command) {
    chain = null;
    if (!CardCommand.isClass(command.cla())) {
      return ResponseApdu.of(StatusWord.CLA_NOT_SUPPORTED);
    }
    if (!CardCommand.isInstruction(command.ins())) {
      return ResponseApdu.of(StatusWord.INS_NOT_SUPPORTED);
    }
    boolean knownParameters = CardCommand.of(command.ins(), command.p1p2()).isPresent();
    return ResponseApdu.of(knownParameters ? StatusWord.CLA_NOT_SUPPORTED : StatusWord.WRONG_P1_P2);
  }

  private ResponseApdu executeKnown(CardCommand known, CommandApdu command) {
    Chain open = chain;
    chain = null;
    if (open != null && open.command != known) {
      return ResponseApdu.of(StatusWord.CHAIN_NOT_FINISHED);
    }
    Octets soFar = open == null ? Octets.EMPTY : open.soFar;
    Octets data = Octets.concat(soFar, command.data());
    if (data.length() > CHAIN_LIMIT) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    if (command.cla() == CHAINED) {
      chain = new Chain(known, data);
      return ResponseApdu.of(StatusWord.OK);
    }
    CommandApdu whole =
        new CommandApdu(
            command.cla(), command.ins(), command.p1(), command.p2(), data, command.ne());
    return command.cla() == PROTECTED
        ? unwrap(known.instruction(), whole)
        : known.instruction().execute(whole, card);
  }

  private ResponseApdu unwrap(Instruction instruction, CommandApdu command) {
    Optional<SecureMessaging> messaging = card.security().messaging();
    if (messaging.isEmpty()) {
      return ResponseApdu.of(StatusWord.REFERENCE_NOT_FOUND);
    }
    OpenedCommand opened = messaging.get().open(command);
    if (opened instanceof OpenedCommand.Plain plain) {
      card.protectedMessage(true);
      ResponseApdu response = instruction.execute(plain.command(), card);
      card.protectedMessage(false);
      return messaging.get().protect(response);
    }
    card.security().dropAuthentication();
    return ResponseApdu.of(((OpenedCommand.Refused) opened).status());
  }
}
