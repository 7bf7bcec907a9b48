package tachotwin.skzi.activation;

import java.util.Optional;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.activation.CertificateLoading.Verdict;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.archive.DownloadFact;
import tachotwin.skzi.archive.MotionFact;
import tachotwin.skzi.command.CommandArea;
import tachotwin.skzi.command.CommandTable;
import tachotwin.skzi.command.Operation;
import tachotwin.skzi.key.LifeStage;
import tachotwin.skzi.key.LifeStep;
import tachotwin.skzi.register.BlockRegisters;
import tachotwin.skzi.register.LifeRegister;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.BlockListener;
import tachotwin.skzi.state.BlockModel;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimInstant;
import tachotwin.zh.ActivationRequest;
import tachotwin.zh.CertificatePiece;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.RequestDraft;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.SlotNumber;
import tachotwin.zh.StartupEnd;
import tachotwin.zh.VehicleEntry;
import tachotwin.zh.ZhAnswer;

/**
 * Commands 21–25: activation, calibration, end of service (4.16.2).
 *
 * <p>Without the cards that it takes a command is answered 22, at another stage 21, and while the
 * pieces of a certificate are not all there 19, which drops them.
 */
public final class ActivationCommands implements CommandArea, BlockListener {
  private static final int PROTOCOL_04 = 0x04;
  private static final int REASONS = 5;
  private static final int ALL_PARTS = 0x1F;

  private final BlockCore core;
  private final Operation operation;
  private final LifeRegister life;
  private final BlockRegisters registers;
  private final WorkshopCards cards;
  private final CertificateLoading loading;
  private Optional<Pieces> pieces = Optional.empty();

  /** The pieces of a certificate that came so far. */
  private record Pieces(int slot, Octets octets) {}

  /** Of a block. */
  public ActivationCommands(BlockCore core, Operation operation, BlockRegisters registers) {
    this.core = core;
    this.operation = operation;
    this.life = registers.life();
    this.registers = registers;
    this.cards = new WorkshopCards(core);
    this.loading = new CertificateLoading(core);
    core.listeners().add(this);
  }

  @Override
  public void poweredOn() {
    pieces = Optional.empty();
  }

  @Override
  public void cardWithdrawn(CardInSlot card) {
    pieces = pieces.filter(begun -> begun.slot() != card.slot());
  }

  @Override
  public void register(CommandTable table) {
    table.register(CommandCode.ACTIVATE_UNIT, ActivationRequest.class, this::request);
    table.register(CommandCode.ACTIVATE_VEHICLE, VehicleEntry.class, this::vehicle);
    table.register(CommandCode.LOAD_CERTIFICATES, CertificatePiece.class, this::load);
    table.register(CommandCode.RESET_TO_STEP_1, SlotNumber.class, this::reset);
    table.register(CommandCode.WITHDRAW, SlotNumber.class, this::withdraw);
  }

  private ZhAnswer request(ActivationRequest told) {
    Optional<FullCardNumber> card = cards.activating(told.slot());
    Optional<ResponseCode> refusal = refusal(LifeStep.REQUEST, card);
    if (refusal.isPresent()) {
      return ZhAnswer.of(refusal.get());
    }
    if (told.draft().isEmpty()) {
      return ZhAnswer.of(ResponseCode.NO_REQUEST);
    }
    RequestDraft draft;
    try {
      draft = RequestDraft.decode(told.draft().reader());
    } catch (DecodeException e) {
      return ZhAnswer.of(ResponseCode.WRONG_DATA);
    }
    boolean meant =
        draft.partNumber().equals(core.state().identity().partNumber())
            && draft.unitSerial().equals(told.unit().serialNumber());
    if (!meant) {
      return ZhAnswer.of(ResponseCode.WRONG_DATA);
    }
    return ZhAnswer.ok(
        new Payload.Raw(
            life.request(
                    protocol(),
                    told.unit(),
                    draft.owner(),
                    card.orElseThrow(),
                    core.clock().second())
                .der()));
  }

  // A tachograph that spoke '02' may not know '04', so nothing is bound then (Ж.5, code E3).
  private int protocol() {
    return operation.confirmed().map(StartupEnd::stx).filter(stx -> stx == PROTOCOL_04).orElse(0);
  }

  private ZhAnswer load(CertificatePiece piece) {
    if (pieces.filter(begun -> begun.slot() != piece.slot()).isPresent()) {
      return broken();
    }
    Optional<FullCardNumber> card = cards.activating(piece.slot());
    if (!life.may(LifeStep.BEGIN_LOADING)) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    if (card.isEmpty()) {
      return ZhAnswer.of(ResponseCode.BLOCKED);
    }
    life.beginLoading(card.get(), core.clock().second());
    Octets all = Octets.concat(pieces.map(Pieces::octets).orElse(Octets.EMPTY), piece.octets());
    pieces = piece.more() ? Optional.of(new Pieces(piece.slot(), all)) : Optional.empty();
    return piece.more() ? ZhAnswer.of(ResponseCode.OK) : certify(all, card.get());
  }

  private ZhAnswer certify(Octets der, FullCardNumber card) {
    Verdict verdict = loading.judge(der);
    if (verdict instanceof Verdict.Good good) {
      life.certify(good.certificate(), card, core.clock().second());
      return ZhAnswer.of(ResponseCode.OK);
    }
    return ZhAnswer.of(((Verdict.Bad) verdict).code());
  }

  private ZhAnswer vehicle(VehicleEntry entry) {
    boolean first = life.may(LifeStep.ACTIVATE);
    Optional<FullCardNumber> card =
        first ? cards.activating(entry.slot()) : cards.calibrating(entry.slot());
    if (!first && life.stage() != LifeStage.IN_SERVICE) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    if (pieces.isPresent()) {
      return broken();
    }
    CalibrationRecord record;
    try {
      record = CalibrationRecord.decode(entry.record().reader());
    } catch (DecodeException e) {
      return ZhAnswer.of(ResponseCode.WRONG_DATA);
    }
    if (card.isEmpty() || !first && isOtherVehicle(record) && !mayChangeVehicle()) {
      return ZhAnswer.of(ResponseCode.BLOCKED);
    }
    return ZhAnswer.of(enter(entry.reason(), record, first, card.get()));
  }

  private ResponseCode enter(
      int reason, CalibrationRecord record, boolean first, FullCardNumber card) {
    if (reason < 1 || reason > REASONS || !record.workshopCard().equals(card)) {
      return ResponseCode.WRONG_DATA;
    }
    TimeStamp next = record.nextCalibration();
    if (!next.isNone() && next.compareTo(record.newTime()) < 0) {
      return ResponseCode.WRONG_PERIOD;
    }
    SimInstant now = core.clock().second();
    CalibrationFact fact =
        new CalibrationFact(now, reason, record, core.state().whereabouts().position());
    if (first) {
      life.activate(fact, card, now);
    } else {
      registers.activation().calibrated(fact);
    }
    if (!record.newTime().equals(record.oldTime())) {
      correctClock(record.newTime());
    }
    return ResponseCode.OK;
  }

  /** The workshop sets the time (4.4.4) where GNSS does not tell it (4.5.1). */
  private void correctClock(TimeStamp time) {
    boolean told = core.gnss().fix(core.clock().timers().now()).valid();
    if (!told) {
      time.instant().ifPresent(core.clock()::set);
    }
  }

  private boolean isOtherVehicle(CalibrationRecord record) {
    Optional<VehicleIdentificationData> known =
        core.state().calibration().map(fact -> fact.record().vehicle());
    return known.filter(vehicle -> !vehicle.equals(record.vehicle())).isPresent();
  }

  private boolean mayChangeVehicle() {
    return BlockModel.find(core.state().identity().model())
        .filter(BlockModel::changesVehicle)
        .isPresent();
  }

  private ZhAnswer reset(SlotNumber told) {
    Optional<FullCardNumber> card = cards.calibrating(told.slot());
    Optional<ResponseCode> refusal = refusal(LifeStep.RESET, card);
    if (refusal.isEmpty()) {
      life.reset(card.orElseThrow(), core.clock().second());
    }
    return ZhAnswer.of(refusal.orElse(ResponseCode.OK));
  }

  private ZhAnswer withdraw(SlotNumber told) {
    Optional<FullCardNumber> card = cards.withdrawing(told.slot());
    Optional<ResponseCode> refusal =
        refusal(LifeStep.WITHDRAW, card)
            .or(() -> isDownloaded() ? Optional.empty() : Optional.of(ResponseCode.BLOCKED));
    if (refusal.isEmpty()) {
      life.withdraw(card.orElseThrow(), core.clock().second());
    }
    return ZhAnswer.of(refusal.orElse(ResponseCode.OK));
  }

  /**
   * 4.17.4: what a block in service holds must have been downloaded, all of it, since the vehicle
   * moved last. A block that cannot sign any more cannot be downloaded either.
   */
  private boolean isDownloaded() {
    Optional<SimInstant> moved = core.archive().last(MotionFact.class).map(MotionFact::at);
    return life.stage() != LifeStage.IN_SERVICE
        || moved.isEmpty()
        || core.archive().all(DownloadFact.class).stream()
            .filter(fact -> !fact.at().isBefore(moved.get()))
            .anyMatch(fact -> (fact.parts() & ALL_PARTS) == ALL_PARTS);
  }

  private Optional<ResponseCode> refusal(LifeStep step, Optional<FullCardNumber> card) {
    if (pieces.isPresent()) {
      return Optional.of(broken().code());
    }
    if (!life.may(step)) {
      return Optional.of(ResponseCode.WRONG_STATE);
    }
    return card.isEmpty() ? Optional.of(ResponseCode.BLOCKED) : Optional.empty();
  }

  private ZhAnswer broken() {
    pieces = Optional.empty();
    return ZhAnswer.of(ResponseCode.CHAIN_NOT_FINISHED);
  }
}
