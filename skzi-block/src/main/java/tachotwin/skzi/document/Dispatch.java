package tachotwin.skzi.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.document.Attribute;
import tachotwin.document.Document;
import tachotwin.document.PlainDocument;
import tachotwin.document.Receipt;
import tachotwin.document.TachographDocument;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.profile.Variant;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.archive.ReceiptFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;
import tachotwin.zh.BlockFlags;

/**
 * Numbers, archive and outbox of the documents of one block, and the flags of the answers 32 and 60
 * that tell of them (4.7.11, Г.7). Reports and notices share one sequence of numbers, which goes on
 * for the life of the block (Г.3.1).
 */
final class Dispatch {
  private final BlockCore core;
  private final Outbox outbox = new Outbox();
  private final Runnable onOverdue;
  private OptionalLong lastNumber = OptionalLong.empty();
  private Timers.Timer timer = () -> {};

  /**
   * The dispatch of a block.
   *
   * @param onOverdue is run when a document may have waited 15 days for its receipt
   */
  Dispatch(BlockCore core, Runnable onOverdue) {
    this.core = core;
    this.onOverdue = onOverdue;
  }

  /** The supply came: what has no receipt is sent again. */
  void restore() {
    lastNumber = OptionalLong.empty();
    if (isOnline()) {
      outbox.restore(core.archive());
    }
    refresh();
  }

  /** The supply goes. */
  void stop() {
    timer.cancel();
  }

  /** Numbers and keeps a report; one about a driver waits for the signature of the card. */
  void report(
      SimInstant at, int slot, FullCardNumber card, LongFunction<TachographDocument> composition) {
    TachographDocument document = composition.apply(nextNumber());
    keep(fact(document, document.number(), at, slot, card));
  }

  /** Numbers and keeps a notice. */
  void notice(SimInstant at, LongFunction<PlainDocument> composition) {
    long number = nextNumber();
    keep(fact(composition.apply(number), number, at, 0, FullCardNumber.NONE));
  }

  /** The card's signature completes a document. */
  void complete(DocumentFact waiting, TachographDocument document) {
    DocumentFact complete =
        fact(document, waiting.number(), waiting.at(), waiting.slot(), waiting.card());
    core.archive().append(complete);
    outbox.ready(complete);
    refresh();
  }

  /** The oldest document that waits for the signature of a card. */
  Optional<DocumentFact> awaiting(FullCardNumber card) {
    return outbox.awaiting(card);
  }

  /** The oldest document to send now (Г.7.8, Г.7.10). */
  Optional<DocumentFact> next() {
    return outbox.due(core.clock().now()).stream().findFirst();
  }

  /** A document without good receipt. */
  Optional<DocumentFact> find(long number) {
    return outbox.find(number);
  }

  /** A document was handed over for the server. */
  void sent(long number) {
    outbox.sent(number, core.clock().now());
    refresh();
  }

  /** A receipt came; false where no document waits for it (Ж.5, code 64). */
  boolean receipt(Receipt receipt, Octets octets) {
    long number = receipt.documentNumber();
    if (outbox.find(number).filter(fact -> receipt.answers(fact.type())).isEmpty()) {
      return false;
    }
    core.archive().append(new ReceiptFact(core.clock().second(), number, receipt.result(), octets));
    if (receipt.isAccepted()) {
      outbox.delivered(number);
    }
    refresh();
    return true;
  }

  /** The documents that have waited 15 days for their receipts (Г.7.11). */
  List<DocumentFact> overdue() {
    return outbox.overdue(core.clock().now());
  }

  /** Sets the flags; they change with time, with cards and with what is kept. */
  void refresh() {
    SimInstant now = core.clock().now();
    outbox.giveUp(now);
    core.state().documentsWaiting(outbox.due(now).size());
    core.state().flag(BlockFlags.CARD_WANTED_1, isWanted(1));
    core.state().flag(BlockFlags.CARD_WANTED_2, isWanted(2));
    core.state().flag(BlockFlags.DRIVERS_REFUSED, !outbox.overdue(now).isEmpty());
    timer.cancel();
    outbox.nextChange(now).ifPresent(this::schedule);
  }

  private boolean isWanted(int slot) {
    return core.state()
        .slots()
        .driver(slot)
        .flatMap(card -> outbox.awaiting(card.card()))
        .isPresent();
  }

  private void schedule(SimInstant next) {
    timer =
        core.clock()
            .at(
                next,
                () -> {
                  refresh();
                  onOverdue.run();
                });
  }

  private void keep(DocumentFact fact) {
    core.archive().append(fact);
    if (!isOnline()) {
      return;
    }
    if (fact.card().isNone()) {
      outbox.ready(fact);
    } else {
      outbox.awaitCard(fact);
    }
    refresh();
  }

  private long nextNumber() {
    long last =
        lastNumber.orElseGet(
            () ->
                core.archive().all(DocumentFact.class).stream()
                    .mapToLong(DocumentFact::number)
                    .max()
                    .orElse(0));
    lastNumber = OptionalLong.of(last + 1);
    return last + 1;
  }

  private boolean isOnline() {
    return core.state().variant() == Variant.ONLINE;
  }

  private static DocumentFact fact(
      Document document, long number, SimInstant at, int slot, FullCardNumber card) {
    return new DocumentFact(at, number, document.type(), slot, card, document.toOctets());
  }

  /** The number of the document that a notice of an undelivered one names. */
  static OptionalLong named(DocumentFact notice) {
    return decoded(notice).body().number(Attribute.UNDELIVERED);
  }

  /** The document of a fact. */
  static Document decoded(DocumentFact fact) {
    try {
      return Document.decode(fact.octets());
    } catch (DecodeException e) {
      throw new IllegalStateException("the archive holds a malformed document", e);
    }
  }
}
