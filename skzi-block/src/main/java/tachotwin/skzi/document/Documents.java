package tachotwin.skzi.document;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.document.Attribute;
import tachotwin.document.DocumentType;
import tachotwin.document.Receipt;
import tachotwin.document.Requisites;
import tachotwin.document.TachographDocument;
import tachotwin.document.ViolatedNorm;
import tachotwin.gost.Certificate;
import tachotwin.gost.Cms;
import tachotwin.gost.Streebog;
import tachotwin.octet.Octets;
import tachotwin.skzi.accounting.Violation;
import tachotwin.skzi.accounting.ViolationListener;
import tachotwin.skzi.archive.ActivationFact;
import tachotwin.skzi.archive.ActivityFact;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.OverspeedFact;
import tachotwin.skzi.state.Authentication;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.BlockListener;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * The documents of one block: when which is composed (Г.7.1, Г.7.3), and the signatures of cards
 * (4.3.3). Without supply none is composed.
 */
public final class Documents implements BlockListener, ViolationListener, PendingSignatures {
  /** How long before its end the term of the key is told of. */
  private static final SimDuration KEY_WARNING = SimDuration.ofHours(30 * 24);

  private static final SimInstant EVER = new SimInstant(Long.MAX_VALUE);

  private final BlockCore core;
  private final DocumentComposer composer;
  private final Dispatch dispatch;

  /** The documents that a notice 230 named already. */
  private final Set<Long> toldOverdue = new HashSet<>();

  private boolean supplied;

  /** The documents of a block; they listen to what it registers. */
  public Documents(BlockCore core) {
    this.core = core;
    this.composer = new DocumentComposer(core);
    this.dispatch = new Dispatch(core, this::tellOverdue);
    core.listeners().add(this);
  }

  @Override
  public void poweredOn() {
    supplied = true;
    dispatch.restore();
    toldOverdue.clear();
    core.archive().all(DocumentFact.class).stream()
        .filter(fact -> fact.type() == DocumentType.UNDELIVERED_NOTICE.tag())
        .forEach(notice -> Dispatch.named(notice).ifPresent(toldOverdue::add));
    tellOverdue();
    tellKeyTerm();
  }

  @Override
  public void poweringOff() {
    supplied = false;
    dispatch.stop();
  }

  @Override
  public void cardInserted(CardInSlot card) {
    dispatch.refresh();
  }

  @Override
  public void cardWithdrawn(CardInSlot card) {
    dispatch.refresh();
  }

  @Override
  public void activity(ActivityFact fact) {
    if (fact.change().minute() == 0) {
      tellKeyTerm();
    }
  }

  /** 220 when the block has come into service, 221 from then on. */
  @Override
  public void calibrated(Optional<CalibrationFact> before, CalibrationFact fact) {
    if (!isPossible()) {
      return;
    }
    SimInstant at = core.clock().second();
    SimInstant activated = core.archive().last(ActivationFact.class).orElseThrow().at();
    boolean first = !isKept(DocumentType.ACTIVATION, activated);
    dispatch.report(
        at,
        0,
        FullCardNumber.NONE,
        number ->
            first || before.isEmpty()
                ? composer.activation(number, at, fact)
                : composer.correction(number, at, before.get(), fact));
  }

  /** Composes 232, the notice of a technical inspection; false where no document is possible. */
  public boolean inspect() {
    if (!isPossible()) {
      return false;
    }
    SimInstant at = core.clock().second();
    dispatch.notice(at, number -> composer.inspection(number, at));
    return true;
  }

  @Override
  public void withdrawing() {
    if (isPossible()) {
      SimInstant at = core.clock().second();
      dispatch.report(at, 0, FullCardNumber.NONE, number -> composer.decommissioning(number, at));
    }
  }

  @Override
  public void eventBegan(EventFact fact) {
    if (!fact.isOpen() || NoticeTypes.isToldAtOnce(fact.type())) {
      tell(fact);
    }
  }

  @Override
  public void eventEnded(EventFact fact) {
    tell(fact);
  }

  @Override
  public void overspeedEnded(OverspeedFact fact) {
    if (fact.isEvent() && isPossible()) {
      SimInstant at = core.clock().second();
      FullCardNumber card = DocumentComposer.driver(fact);
      dispatch.report(
          at, card.isNone() ? 0 : 1, card, number -> composer.overSpeeding(number, at, fact));
    }
  }

  @Override
  public void violationEnded(int slot, FullCardNumber card, Violation violation) {
    if (isPossible() && !isReported(card, violation)) {
      SimInstant at = core.clock().second();
      dispatch.report(at, slot, card, number -> composer.accounting(number, at, card, violation));
    }
  }

  @Override
  public Optional<PendingDocument> forSlot(int slot) {
    return core.state()
        .slots()
        .driver(slot)
        .flatMap(card -> dispatch.awaiting(card.card()))
        .map(
            fact ->
                new PendingDocument(fact.number(), Streebog.hash256(report(fact).signedOctets())));
  }

  @Override
  public boolean signed(long number, Octets rawSignature) {
    Optional<DocumentFact> fact = dispatch.find(number);
    Optional<Certificate> signer = fact.flatMap(found -> certificate(found.card()));
    if (signer.isEmpty()) {
      return false;
    }
    TachographDocument document = report(fact.orElseThrow());
    if (!signer.get().key().verify(document.signedOctets(), rawSignature)) {
      return false;
    }
    Octets cms = Cms.detachedByKeyId(rawSignature, signer.get());
    dispatch.complete(
        fact.orElseThrow(), document.withSignature(Attribute.DRIVER_CARD_SIGNATURE, cms));
    return true;
  }

  /** The oldest document to send now (Г.7.8, Г.7.10). */
  Optional<DocumentFact> next() {
    return dispatch.next();
  }

  /** A document without good receipt. */
  Optional<DocumentFact> find(long number) {
    return dispatch.find(number);
  }

  /** A document was handed over for the server. */
  void sent(long number) {
    dispatch.sent(number);
  }

  /** A receipt came; false where no document waits for it (Ж.5, code 64). */
  boolean receipt(Receipt receipt, Octets octets) {
    return dispatch.receipt(receipt, octets);
  }

  private boolean isPossible() {
    return supplied && composer.isPossible();
  }

  private void tell(EventFact fact) {
    if (isPossible() && NoticeTypes.of(fact.type()).isPresent()) {
      dispatch.notice(core.clock().second(), number -> composer.event(number, fact).orElseThrow());
    }
  }

  /** 230 for each document that has had no receipt for 15 days, once. */
  private void tellOverdue() {
    if (!isPossible()) {
      return;
    }
    dispatch.overdue().stream()
        .filter(fact -> fact.type() != DocumentType.UNDELIVERED_NOTICE.tag())
        .filter(fact -> toldOverdue.add(fact.number()))
        .forEach(
            fact ->
                dispatch.notice(
                    core.clock().second(), number -> composer.undelivered(number, fact)));
  }

  /** 231 and 201 when the term of the key ends within 30 days, once. */
  private void tellKeyTerm() {
    SimInstant now = core.clock().second();
    SimInstant until = core.keys().certificate().privateKeyUntil();
    boolean due = now.isBefore(until) && !now.isBefore(until.minus(KEY_WARNING));
    if (due && isPossible() && !isKept(DocumentType.KEY_TERM_NOTICE, until.minus(KEY_WARNING))) {
      dispatch.notice(now, composer::keyTerm);
      dispatch.report(
          now, 0, FullCardNumber.NONE, number -> composer.certificateRequest(number, now));
    }
  }

  private boolean isKept(DocumentType type, SimInstant since) {
    return core.archive().between(DocumentFact.class, since, EVER).stream()
        .anyMatch(fact -> fact.type() == type.tag());
  }

  /** After a loss of supply the accounting finds again what ended before it. */
  private boolean isReported(FullCardNumber card, Violation violation) {
    ViolatedNorm norm = DocumentComposer.norm(violation);
    return core.archive().between(DocumentFact.class, violation.ended(), EVER).stream()
        .filter(fact -> fact.card().equals(card))
        .map(fact -> Dispatch.decoded(fact).body())
        .anyMatch(body -> isOf(body, norm, violation.began()));
  }

  private static boolean isOf(Requisites body, ViolatedNorm norm, SimInstant began) {
    return body.number(Attribute.VIOLATED_NORM).equals(OptionalLong.of(norm.code()))
        && body.time(Attribute.BEGIN)
            .filter(begin -> begin.epochSecond() == began.epochSecond())
            .isPresent();
  }

  private Optional<Certificate> certificate(FullCardNumber card) {
    return core.state().slots().all().stream()
        .filter(inserted -> inserted.card().equals(card))
        .map(CardInSlot::authentication)
        .filter(Authentication.Done.class::isInstance)
        .map(done -> ((Authentication.Done) done).certificate())
        .findFirst();
  }

  private static TachographDocument report(DocumentFact fact) {
    return (TachographDocument) Dispatch.decoded(fact);
  }
}
