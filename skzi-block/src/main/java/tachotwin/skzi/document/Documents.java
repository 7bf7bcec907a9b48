package tachotwin.skzi.document;

import java.util.Optional;
import java.util.OptionalLong;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.document.Attribute;
import tachotwin.document.Document;
import tachotwin.document.Receipt;
import tachotwin.document.TachographDocument;
import tachotwin.document.ViolatedNorm;
import tachotwin.gost.Certificate;
import tachotwin.gost.Cms;
import tachotwin.gost.Streebog;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.profile.Variant;
import tachotwin.skzi.accounting.Violation;
import tachotwin.skzi.accounting.ViolationListener;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.archive.OverspeedFact;
import tachotwin.skzi.archive.ReceiptFact;
import tachotwin.skzi.state.Authentication;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.BlockListener;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;
import tachotwin.zh.BlockFlags;

/**
 * The documents of one block from composition to receipt: numbers, signatures, outbox, and the
 * flags of the answers 32 and 60 that tell of them (4.5.5, 4.7.11, Г.7).
 */
public final class Documents implements BlockListener, ViolationListener, PendingSignatures {
  private final BlockCore core;
  private final DocumentComposer composer;
  private final Outbox outbox = new Outbox();
  private long lastNumber;
  private Timers.Timer timer = () -> {};

  /** The documents of a block; they listen to what it registers. */
  public Documents(BlockCore core) {
    this.core = core;
    this.composer = new DocumentComposer(core);
    core.listeners().add(this);
  }

  @Override
  public void poweredOn() {
    lastNumber =
        core.archive().all(DocumentFact.class).stream()
            .mapToLong(DocumentFact::number)
            .max()
            .orElse(0);
    if (isOnline()) {
      outbox.restore(core.archive());
    }
    refresh();
  }

  @Override
  public void poweringOff() {
    timer.cancel();
  }

  @Override
  public void cardInserted(CardInSlot card) {
    refresh();
  }

  @Override
  public void cardWithdrawn(CardInSlot card) {
    refresh();
  }

  @Override
  public void overspeedEnded(OverspeedFact fact) {
    if (fact.isEvent() && composer.isPossible()) {
      SimInstant at = core.clock().second();
      FullCardNumber card = DocumentComposer.driver(fact);
      keep(composer.overSpeeding(nextNumber(), at, fact), at, card.isNone() ? 0 : 1, card);
    }
  }

  @Override
  public void violationEnded(int slot, FullCardNumber card, Violation violation) {
    if (composer.isPossible() && !isReported(card, violation)) {
      SimInstant at = core.clock().second();
      keep(composer.accounting(nextNumber(), at, card, violation), at, slot, card);
    }
  }

  @Override
  public Optional<PendingDocument> forSlot(int slot) {
    return core.state()
        .slots()
        .driver(slot)
        .flatMap(card -> outbox.awaiting(card.card()))
        .map(fact -> new PendingDocument(fact.number(), Streebog.hash256(unsigned(fact))));
  }

  @Override
  public boolean signed(long number, Octets rawSignature) {
    Optional<DocumentFact> fact = outbox.find(number);
    Optional<Certificate> signer = fact.flatMap(found -> certificate(found.card()));
    if (signer.isEmpty() || !signer.get().key().verify(unsigned(fact.get()), rawSignature)) {
      return false;
    }
    TachographDocument document =
        decoded(fact.get())
            .withSignature(
                Attribute.DRIVER_CARD_SIGNATURE, Cms.detachedByKeyId(rawSignature, signer.get()));
    DocumentFact complete = fact(document, fact.get().at(), fact.get().slot(), fact.get().card());
    core.archive().append(complete);
    outbox.ready(complete);
    refresh();
    return true;
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
    if (outbox.find(receipt.documentNumber()).isEmpty()) {
      return false;
    }
    core.archive()
        .append(
            new ReceiptFact(
                core.clock().second(), receipt.documentNumber(), receipt.result(), octets));
    if (receipt.isAccepted()) {
      outbox.delivered(receipt.documentNumber());
    }
    refresh();
    return true;
  }

  private void keep(TachographDocument document, SimInstant at, int slot, FullCardNumber card) {
    DocumentFact fact = fact(document, at, slot, card);
    core.archive().append(fact);
    if (!isOnline()) {
      return;
    }
    if (card.isNone()) {
      outbox.ready(fact);
    } else {
      outbox.awaitCard(fact);
    }
    refresh();
  }

  /** After a loss of supply the accounting finds again what ended before it. */
  private boolean isReported(FullCardNumber card, Violation violation) {
    SimInstant end = new SimInstant(Long.MAX_VALUE);
    ViolatedNorm norm = DocumentComposer.norm(violation);
    return core.archive().between(DocumentFact.class, violation.ended(), end).stream()
        .filter(fact -> fact.card().equals(card))
        .map(fact -> decoded(fact).body())
        .filter(body -> body.number(Attribute.VIOLATED_NORM).equals(OptionalLong.of(norm.code())))
        .anyMatch(
            body ->
                body.time(Attribute.BEGIN)
                    .filter(begin -> begin.epochSecond() == violation.began().epochSecond())
                    .isPresent());
  }

  private void refresh() {
    SimInstant now = core.clock().now();
    outbox.giveUp(now);
    core.state().documentsWaiting(outbox.due(now).size());
    core.state().flag(BlockFlags.CARD_WANTED_1, forSlot(1).isPresent());
    core.state().flag(BlockFlags.CARD_WANTED_2, forSlot(2).isPresent());
    core.state().flag(BlockFlags.DRIVERS_REFUSED, outbox.isOverdue(now));
    timer.cancel();
    outbox.nextChange(now).ifPresent(this::schedule);
  }

  private void schedule(SimInstant next) {
    timer = core.clock().at(next, this::refresh);
  }

  private long nextNumber() {
    lastNumber++;
    return lastNumber;
  }

  private boolean isOnline() {
    return core.state().variant() == Variant.ONLINE;
  }

  private Optional<Certificate> certificate(FullCardNumber card) {
    return core.state().slots().all().stream()
        .filter(inserted -> inserted.card().equals(card))
        .map(CardInSlot::authentication)
        .filter(Authentication.Done.class::isInstance)
        .map(done -> ((Authentication.Done) done).certificate())
        .findFirst();
  }

  private static DocumentFact fact(
      TachographDocument document, SimInstant at, int slot, FullCardNumber card) {
    return new DocumentFact(
        at, document.number(), document.type(), slot, card, document.toOctets());
  }

  private static Octets unsigned(DocumentFact fact) {
    return decoded(fact).signedOctets();
  }

  private static TachographDocument decoded(DocumentFact fact) {
    try {
      return (TachographDocument) Document.decode(fact.octets());
    } catch (DecodeException e) {
      throw new IllegalStateException("the archive holds a malformed document", e);
    }
  }
}
