package tachotwin.vu.media;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.dictionary.card.CardFile;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.port.Medium;
import tachotwin.port.Outcome;
import tachotwin.time.SimInstant;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.slot.CardFiles;
import tachotwin.vu.slot.FileContent;
import tachotwin.vu.slot.InsertedCard;
import tachotwin.zh.CardSignature;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.SlotCommand;

/**
 * Downloads a driver's card (Б.2.4, 4.8.7): for each file SELECT, HASH OF FILE, READ BINARY,
 * COMPUTE SIGNATURE; the hash and the signature are told to the block by 84 (4.8.8); at the end the
 * files that the block adds (83).
 *
 * <p>An element of table Б.46: identifier (2), 00 data or 81 signature (1), length (2), value.
 */
public final class CardDownload {
  private static final int DATA = 0x00;
  private static final int SIGNATURE = 0x81;
  private static final int HASH_OCTETS = 32;
  private static final int SIGNATURE_OCTETS = 64;

  /**
   * What is read once the application is selected, in the order of the field; ICC and IC come
   * before and were read at insertion. C2F2h and C2F3h are the product's own and may be missing.
   */
  private static final List<CardFile> FILES =
      List.of(
          CardFile.CERTIFICATE,
          CardFile.APPLICATION_IDENTIFICATION,
          CardFile.IDENTIFICATION,
          CardFile.CARD_DOWNLOAD,
          CardFile.DRIVING_LICENCE_INFO,
          CardFile.EVENTS_DATA,
          CardFile.FAULTS_DATA,
          CardFile.DRIVER_ACTIVITY_DATA,
          CardFile.VEHICLES_USED,
          CardFile.PLACES,
          CardFile.CURRENT_USAGE,
          CardFile.CONTROL_ACTIVITY_DATA,
          CardFile.SPECIFIC_CONDITIONS,
          CardFile.COORDINATES,
          CardFile.CONTROLS);

  private final BlockDialogue dialogue;
  private final Medium medium;
  private final InsertedCard card;
  private final Consumer<Result> onEnd;
  private final CardFiles files;
  private final Iterator<CardFile> left = FILES.iterator();
  private final OctetWriter out = new OctetWriter();

  /** A download of a card to a medium; {@code onEnd} learns how it ended. */
  public CardDownload(
      BlockDialogue dialogue, Medium medium, InsertedCard card, Consumer<Result> onEnd) {
    this.dialogue = dialogue;
    this.medium = medium;
    this.card = card;
    this.onEnd = onEnd;
    this.files = new CardFiles(card.session());
  }

  /**
   * Begins.
   *
   * @param now names the file
   */
  public void run(SimInstant now) {
    element(CardFile.ICC, DATA, card.icc());
    element(CardFile.IC, DATA, card.ic());
    String name = FileName.ofCard(card.identity().number(), now);
    next(name);
  }

  private void next(String name) {
    if (left.hasNext()) {
      file(left.next(), () -> next(name));
    } else {
      tail(name);
    }
  }

  private void file(CardFile file, Runnable then) {
    if (file == CardFile.CERTIFICATE) {
      files.readDer(file.fid(), content -> plain(file, content, then));
    } else {
      files.select(file.fid(), response -> selected(file, response, then));
    }
  }

  private void plain(CardFile file, FileContent content, Runnable then) {
    if (content instanceof FileContent.Read read) {
      element(file, DATA, read.octets());
      then.run();
    } else {
      onEnd.accept(new Result.CardFailed());
    }
  }

  private void selected(CardFile file, ResponseApdu response, Runnable then) {
    if (response.isOk()) {
      askHash(hash -> readAndSign(file, hash, then));
    } else if (response.sw() == StatusWord.FILE_NOT_FOUND.code()) {
      then.run();
    } else {
      onEnd.accept(new Result.CardFailed());
    }
  }

  /**
   * HASH OF FILE, by which the card makes the hash that it then signs. The unit has no hash
   * function of its own, so it asks the card for the value that 4.8.8 wants registered; a card that
   * does not give it is asked again without.
   */
  private void askHash(Consumer<Octets> next) {
    card.session()
        .send(
            CommandApdu.ask(0x80, 0x2A, 0x90, 0x00, HASH_OCTETS),
            response -> {
              if (response.isOk()) {
                next.accept(hash(response));
              } else {
                hashOnly(next);
              }
            });
  }

  private void hashOnly(Consumer<Octets> next) {
    send(
        CommandApdu.send(0x80, 0x2A, 0x90, 0x00, Octets.EMPTY),
        response -> next.accept(hash(response)));
  }

  private static Octets hash(ResponseApdu response) {
    return response.data().length() == HASH_OCTETS
        ? response.data()
        : Octets.filled(0, HASH_OCTETS);
  }

  private void readAndSign(CardFile file, Octets hash, Runnable then) {
    files.readSelected(
        content ->
            plain(
                file,
                content,
                () ->
                    send(
                        CommandApdu.ask(0x00, 0x2A, 0x9E, 0x9A, SIGNATURE_OCTETS),
                        response -> signed(file, hash, response.data(), then))));
  }

  private void signed(CardFile file, Octets hash, Octets signature, Runnable then) {
    if (signature.length() != SIGNATURE_OCTETS) {
      onEnd.accept(new Result.CardFailed());
      return;
    }
    element(file, SIGNATURE, signature);
    ask(
        CommandCode.DOWNLOAD_SIGNATURE,
        new CardSignature(card.session().number(), file.fid(), hash, signature),
        Payload.None.class,
        none -> then.run());
  }

  private void tail(String name) {
    ask(
        CommandCode.CARD_DOWNLOAD_TAIL,
        new SlotCommand(card.session().number(), Octets.EMPTY),
        Payload.Raw.class,
        raw -> {
          out.octets(raw.octets());
          boolean written = medium.write(name, out.toOctets());
          onEnd.accept(written ? new Result.Done() : new Result.NotTaken());
        });
  }

  private void element(CardFile file, int kind, Octets value) {
    out.u16(file.fid()).u8(kind).u16(value.length()).octets(value);
  }

  private void send(CommandApdu command, Consumer<ResponseApdu> next) {
    card.session()
        .send(
            command,
            response -> {
              if (response.isOk()) {
                next.accept(response);
              } else {
                onEnd.accept(new Result.CardFailed());
              }
            });
  }

  private <T extends Payload> void ask(
      CommandCode code, Payload data, Class<T> type, Consumer<T> next) {
    dialogue.ask(
        code,
        data,
        type,
        card.session()
            .whileAlive(
                outcome -> {
                  if (outcome instanceof Outcome.Done<T> done) {
                    next.accept(done.value());
                  } else if (outcome instanceof Outcome.Refused<T> refused) {
                    onEnd.accept(new Result.Refused(refused.code()));
                  }
                }));
  }
}
