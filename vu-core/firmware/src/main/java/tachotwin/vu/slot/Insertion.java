package tachotwin.vu.slot;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.dictionary.card.CardFile;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.port.CardSlot;
import tachotwin.port.Outcome;
import tachotwin.vu.mode.CardType;
import tachotwin.zh.CardPresence;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;

/**
 * A card is put in: reset, identification, PIN, command 40, authentication, locking and the
 * exchange that opens the session on the card (4.4.6, 4.7.9).
 */
final class Insertion {
  /** How it ends. */
  interface Ending {
    /** The card is accepted. */
    void accepted(InsertedCard card);

    /** It is not. */
    void refused(Refusal reason);
  }

  private final SlotParts parts;
  private final CardSlot slot;
  private final CardSession session;
  private final CardFiles files;
  private final Ending ending;
  private Octets icc = Octets.EMPTY;
  private Octets ic = Octets.EMPTY;
  private Octets certificate = Octets.EMPTY;
  private CardType type = CardType.NONE;
  private @Nullable CardIdentity identity;
  private @Nullable CardIdentity registered;
  private boolean pinVerified;
  private Runnable turnOver = () -> {};
  private Runnable entranceOver = () -> {};

  Insertion(SlotParts parts, CardSlot slot, CardSession session, Ending ending) {
    this.parts = parts;
    this.slot = slot;
    this.session = session;
    this.files = new CardFiles(session);
    this.ending = ending;
  }

  void run() {
    parts.holder().progress("Карта " + session.number(), "Подождите...");
    if (slot.reset().isEmpty()) {
      refuse(Refusal.MUTE);
      return;
    }
    files.read(
        CardFile.ICC.fid(),
        content -> {
          if (content instanceof FileContent.Refused refused && asksPinFirst(refused)) {
            pin(() -> files.read(CardFile.ICC.fid(), this::iccRead));
          } else {
            iccRead(content);
          }
        });
  }

  /** Takes up a card that was accepted before the block was lost: it has not been reset since. */
  void resume(InsertedCard card) {
    identity = card.identity();
    type = card.identity().type();
    icc = card.icc();
    ic = card.ic();
    pinVerified = true;
    files.selectApplication(
        response -> {
          if (response.isOk()) {
            askCertificate();
          } else {
            refuse(Refusal.INVALID);
          }
        });
  }

  /** Some cards want the PIN before anything else. */
  private static boolean asksPinFirst(FileContent.Refused refused) {
    return refused.sw() == StatusWord.SECURITY_NOT_SATISFIED.code();
  }

  private void iccRead(FileContent content) {
    icc = content.orEmpty();
    files.read(
        CardFile.IC.fid(),
        next -> {
          ic = next.orEmpty();
          files.selectApplication(this::applicationSelected);
        });
  }

  private void applicationSelected(ResponseApdu response) {
    if (response.isOk()) {
      files.read(CardFile.APPLICATION_IDENTIFICATION.fid(), this::applicationRead);
    } else {
      refuse(Refusal.INVALID);
    }
  }

  private void applicationRead(FileContent content) {
    Octets octets = content.orEmpty();
    type = octets.isEmpty() ? CardType.NONE : CardType.ofCard(octets.u8(0)).orElse(CardType.NONE);
    if (type == CardType.NONE) {
      refuse(Refusal.INVALID);
    } else {
      identify(() -> pin(() -> identify(this::askCertificate)));
    }
  }

  /** Reads EF 0520; cards of controllers and companies may not show it yet. */
  private void identify(Runnable next) {
    if (identity != null) {
      next.run();
      return;
    }
    files.read(
        CardFile.IDENTIFICATION.fid(),
        content -> {
          if (content instanceof FileContent.Read read) {
            try {
              identity = CardIdentity.decode(type, read.octets());
            } catch (DecodeException e) {
              refuse(Refusal.INVALID);
              return;
            }
          }
          next.run();
        });
  }

  private void pin(Runnable next) {
    if (pinVerified) {
      next.run();
    } else {
      parts
          .entrances()
          .take(
              session,
              over -> {
                entranceOver = over;
                new PinCheck(session, parts.holder(), result -> pinChecked(result, next)).run();
              });
    }
  }

  private void pinChecked(PinCheck.Result result, Runnable next) {
    switch (result) {
      case RIGHT -> {
        pinVerified = true;
        next.run();
      }
      case BLOCKED -> refuse(Refusal.PIN_BLOCKED);
      case GIVEN_UP -> refuse(Refusal.NO_PIN);
    }
  }

  private void askCertificate() {
    files.readDer(CardFile.CERTIFICATE.fid(), this::certificateRead);
  }

  private void certificateRead(FileContent content) {
    certificate = content.orEmpty();
    CardIdentity known = identity;
    if (known != null) {
      judge(known);
    } else {
      CertificateNumber.of(certificate)
          .ifPresentOrElse(
              number -> judge(CardIdentity.unread(type, number)), () -> refuse(Refusal.INVALID));
    }
  }

  private void judge(CardIdentity card) {
    if (card.expiry().isBefore(parts.reading().clock())) {
      refuse(Refusal.EXPIRED);
    } else if (type == CardType.DRIVER && parts.driversRefused().getAsBoolean()) {
      refuse(Refusal.DRIVERS_REFUSED);
    } else {
      parts
          .turns()
          .take(
              session,
              over -> {
                turnOver = over;
                register(card, true);
              });
    }
  }

  private void register(CardIdentity card, boolean again) {
    CardPresence data = presence(card, session.number(), parts);
    parts
        .dialogue()
        .ask(
            CommandCode.CARD_INSERTED,
            data,
            Payload.None.class,
            session.whileAlive(outcome -> registered(card, outcome, again)));
  }

  private void registered(CardIdentity card, Outcome<Payload.None> outcome, boolean again) {
    if (outcome instanceof Outcome.Done) {
      registered = card;
      new CardAuthentication(parts.dialogue(), session, right -> authenticated(card, right))
          .run(certificate);
    } else if (again && isLeftOver(outcome)) {
      // Ж.5, 81: the block has dropped what it held of the slot; the command is given again.
      register(card, false);
    } else {
      refuse(Refusal.BLOCK);
    }
  }

  private static boolean isLeftOver(Outcome<Payload.None> outcome) {
    return outcome instanceof Outcome.Refused<Payload.None> refused
        && refused.code() == ResponseCode.CARD_ALREADY_INSERTED;
  }

  private void authenticated(CardIdentity card, boolean right) {
    if (!right) {
      refuse(Refusal.AUTHENTICATION);
      return;
    }
    if (!slot.lock()) {
      refuse(Refusal.NOT_HELD);
      return;
    }
    identify(() -> open(identity == null ? card : identity));
  }

  private void open(CardIdentity card) {
    Consumer<Boolean> onEnd =
        success -> {
          if (success) {
            turnOver.run();
            ending.accepted(new InsertedCard(card, icc, ic, session));
            entranceOver.run();
          } else {
            refuse(Refusal.EXCHANGE);
          }
        };
    new ProtectedExchange(parts.dialogue(), session, parts.reading(), onEnd)
        .run(ExchangePurpose.INSERTION);
  }

  /** Ends the insertion: the card is not accepted. */
  void refuse(Refusal reason) {
    turnOver.run();
    entranceOver.run();
    ending.refused(reason);
  }

  /** The type of the card as far as it is known. */
  CardType type() {
    return type;
  }

  /** The number of the card as far as it is known. */
  String number() {
    CardIdentity known = registered == null ? identity : registered;
    return known == null ? "" : known.number();
  }

  /** The card that the block was told of by 40 and wants to hear of by 41. */
  Optional<CardIdentity> registered() {
    return Optional.ofNullable(registered);
  }

  /** The data of commands 40 and 41. */
  static CardPresence presence(CardIdentity card, int slot, SlotParts parts) {
    return new CardPresence(
        slot,
        card.type().code(),
        card.nation(),
        card.number(),
        parts.reading().clock(),
        parts.reading().odometerKm(),
        parts.reading().moving());
  }
}
