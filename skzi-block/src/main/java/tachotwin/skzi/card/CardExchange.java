package tachotwin.skzi.card;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.FileChange;
import tachotwin.gost.channel.SecureMessaging;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.skzi.card.CardContents.FileUpdate;
import tachotwin.skzi.state.CardInSlot;

/**
 * One exchange with a card as a sequence of commands: files are read plainly, then written under
 * secure messaging, then hashes are signed.
 *
 * <p>Files are selected within the current application ({@code 00 A4 02 0C}), since selecting the
 * application again would end the authentication.
 */
final class CardExchange {
  private static final int READ_ALL = 256;
  private static final int SIGNATURE = 64;
  private static final int HASH_TAG = 0x90;

  private final CardInSlot card;
  private final SecureMessaging messaging;
  private final CardWork work;
  private final CardContents contents = new CardContents();
  private ExchangeStage stage;

  CardExchange(CardInSlot card, SecureMessaging messaging, CardWork work) {
    this.card = card;
    this.messaging = messaging;
    this.work = work;
    this.stage = read(work.reads());
  }

  CardInSlot card() {
    return card;
  }

  ExchangeStage stage() {
    return stage;
  }

  /** Takes the response to the command of the stage {@link ExchangeStage.Asking}. */
  ExchangeStage take(ResponseApdu response) {
    if (!(stage instanceof ExchangeStage.Asking asking)) {
      throw new IllegalStateException("no command is with the card");
    }
    stage = asking.then().apply(response);
    return stage;
  }

  /** Whether it writes the session before a withdrawal. */
  boolean closesSession() {
    return work.endsSession();
  }

  void finish() {
    work.finish();
  }

  private ExchangeStage read(List<CardFile> left) {
    if (left.isEmpty()) {
      return compose();
    }
    CardFile file = left.get(0);
    List<CardFile> rest = left.subList(1, left.size());
    return ask(
        select(file),
        response -> {
          boolean absent = response.sw() == StatusWord.FILE_NOT_FOUND.code() && file.isOurs();
          return response.isOk()
              ? readOn(file, Octets.EMPTY, rest)
              : absent ? read(rest) : failed(ExchangeFailure.CARD);
        });
  }

  private ExchangeStage readOn(CardFile file, Octets soFar, List<CardFile> rest) {
    int at = soFar.length();
    return ask(
        CommandApdu.ask(0x00, 0xB0, at >>> 8, at & 0xFF, READ_ALL),
        response -> {
          Octets all = Octets.concat(soFar, response.data());
          if (response.isOk() && response.data().length() == READ_ALL) {
            return readOn(file, all, rest);
          }
          if (!response.isOk() && !(at > 0 && isBehindEnd(response))) {
            return failed(ExchangeFailure.CARD);
          }
          contents.wasRead(file, all);
          return read(rest);
        });
  }

  // A file of a multiple of 256 octets ends with a read behind its last octet.
  private static boolean isBehindEnd(ResponseApdu response) {
    return response.sw() == StatusWord.OFFSET_OUTSIDE.code()
        || response.sw() == StatusWord.WRONG_LENGTH.code();
  }

  private ExchangeStage compose() {
    try {
      work.compose(contents);
    } catch (DecodeException e) {
      return failed(ExchangeFailure.CARD);
    }
    return work.signsFirst() ? sign() : write(contents.updates());
  }

  private ExchangeStage write(List<FileUpdate> left) {
    if (left.isEmpty()) {
      return work.signsFirst() ? new ExchangeStage.Done() : sign();
    }
    FileUpdate update = left.get(0);
    return ask(
        select(update.file()),
        response ->
            response.isOk()
                ? update(update.changes(), left.subList(1, left.size()))
                : failed(ExchangeFailure.CARD));
  }

  private ExchangeStage update(List<FileChange> left, List<FileUpdate> rest) {
    if (left.isEmpty()) {
      return write(rest);
    }
    int at = left.get(0).offset();
    CommandApdu plain = CommandApdu.send(0x00, 0xD6, at >>> 8, at & 0xFF, left.get(0).octets());
    return ask(
        messaging.protect(plain),
        response -> {
          try {
            return messaging.open(response).isOk()
                ? update(left.subList(1, left.size()), rest)
                : failed(ExchangeFailure.CARD);
          } catch (DecodeException e) {
            return failed(ExchangeFailure.CHANNEL);
          }
        });
  }

  private ExchangeStage sign() {
    Optional<Octets> hash = work.hashToSign();
    if (hash.isEmpty()) {
      return work.signsFirst() ? write(contents.updates()) : new ExchangeStage.Done();
    }
    Octets data =
        new OctetWriter().u8(HASH_TAG).u8(hash.get().length()).octets(hash.get()).toOctets();
    return ask(
        CommandApdu.send(0x00, 0x2A, 0x90, 0xA0, data),
        response -> response.isOk() ? computeSignature() : failed(ExchangeFailure.CARD));
  }

  private ExchangeStage computeSignature() {
    return ask(
        CommandApdu.ask(0x00, 0x2A, 0x9E, 0x9A, SIGNATURE),
        response -> {
          boolean right =
              response.isOk()
                  && response.data().length() == SIGNATURE
                  && work.signed(response.data());
          return right ? sign() : failed(ExchangeFailure.CARD);
        });
  }

  private static CommandApdu select(CardFile file) {
    return CommandApdu.send(0x00, 0xA4, 0x02, 0x0C, new OctetWriter().u16(file.fid()).toOctets());
  }

  private static ExchangeStage ask(
      CommandApdu command, Function<ResponseApdu, ExchangeStage> then) {
    return new ExchangeStage.Asking(command, then);
  }

  private static ExchangeStage failed(ExchangeFailure failure) {
    return new ExchangeStage.Failed(failure);
  }
}
