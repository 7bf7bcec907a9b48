package tachotwin.skzi.card;

import java.util.Optional;
import tachotwin.dictionary.EquipmentType;
import tachotwin.skzi.archive.ControlFact;
import tachotwin.skzi.document.PendingSignatures;
import tachotwin.skzi.register.BlockRegisters;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.zh.ExchangeBegin;
import tachotwin.zh.ExchangePurpose;

/** Chooses what an exchange does, by its purpose and the kind of card. */
final class CardWorks {
  private final BlockCore core;
  private final BlockRegisters registers;
  private final CardHistory history;
  private final PendingSignatures documents;
  private final ReportSigning report;
  private final ControlLog controls;

  CardWorks(
      BlockCore core,
      BlockRegisters registers,
      CardHistory history,
      PendingSignatures documents,
      ReportSigning report) {
    this.core = core;
    this.registers = registers;
    this.history = history;
    this.documents = documents;
    this.report = report;
    this.controls = new ControlLog(core);
  }

  /** The work, or none where this card cannot do it now. */
  Optional<CardWork> of(ExchangePurpose purpose, CardInSlot card, ExchangeBegin begin) {
    CardSession session = new CardSession(core, registers.activities(), card, begin);
    boolean driver = card.is(EquipmentType.Code.DRIVER_CARD);
    boolean keepsSessions = driver || card.is(EquipmentType.Code.WORKSHOP_CARD);
    return switch (purpose) {
      case INSERTION ->
          Optional.of(
              keepsSessions
                  ? new SessionOpening(core, registers, history, session)
                  : officeOpening(session));
      case WITHDRAWAL -> Optional.of(keepsSessions ? closing(session) : new NothingToDo());
      case SIGN_DOCUMENTS ->
          driver ? Optional.of(new DocumentSigning(documents, card.slot())) : Optional.empty();
      case REPORT ->
          keepsSessions && report.isAwaiting(card.slot())
              ? Optional.of(new ReportReading(core, session, report))
              : Optional.empty();
      case LOCK_IN, LOCK_OUT ->
          new CompanyLocks(core).mayChange(card, purpose == ExchangePurpose.LOCK_IN)
              ? Optional.of(new LockNoting(core, session, purpose == ExchangePurpose.LOCK_IN))
              : Optional.empty();
      case SIGN_ACTIVATION ->
          card.is(EquipmentType.Code.COMPANY_CARD) || card.is(EquipmentType.Code.WORKSHOP_CARD)
              ? Optional.of(new ActivationSigning(core, session))
              : Optional.empty();
      case MANUAL_ENTRY ->
          driver
              ? Optional.of(new ManualWriting(session, registers.entries().of(card), history))
              : Optional.empty();
      case DOWNLOAD_DONE -> Optional.of(note(session, true));
      case CONTROL_DONE -> Optional.of(note(session, false));
    };
  }

  private CardWork officeOpening(CardSession session) {
    CardWork opening = new OfficeOpening(registers.cards(), session.card());
    return session.card().is(EquipmentType.Code.SERVICE_CARD)
        ? new BothWorks(opening, new InspectionNoting(core, session))
        : opening;
  }

  private CardWork closing(CardSession session) {
    CardWork closing = new SessionClosing(core, session);
    return session.card().is(EquipmentType.Code.WORKSHOP_CARD)
        ? new BothWorks(closing, new CalibrationNoting(core, session))
        : closing;
  }

  private CardWork note(CardSession session, boolean download) {
    CardInSlot card = session.card();
    Optional<ControlFact> control = controls.current();
    if (card.is(EquipmentType.Code.DRIVER_CARD)) {
      return new ControlNoting(core, session, control, download);
    }
    if (card.is(EquipmentType.Code.CONTROL_CARD) && control.isPresent()) {
      return new ControllerNoting(session, control.get());
    }
    if (card.is(EquipmentType.Code.WORKSHOP_CARD)) {
      return new CalibrationNoting(core, session);
    }
    return download && card.is(EquipmentType.Code.COMPANY_CARD)
        ? new CompanyNoting(core, session)
        : new NothingToDo();
  }
}
