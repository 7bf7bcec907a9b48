package tachotwin.skzi.register;

import java.util.Optional;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.gost.Certificate;
import tachotwin.gost.CertificateRequest;
import tachotwin.gost.Subject;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.skzi.archive.ActivationFact;
import tachotwin.skzi.archive.ArchiveRecord;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.archive.LifeFact;
import tachotwin.skzi.key.LifeStage;
import tachotwin.skzi.key.LifeStep;
import tachotwin.skzi.state.Activation;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimInstant;
import tachotwin.zh.UnitActivation;

/**
 * Takes the block through its life (4.16.2): each step is in the archive before it counts, and the
 * stage is taken from there when the block is made anew.
 *
 * <p>Ask {@link #may} first: a step that cannot be taken is an {@link IllegalStateException}.
 */
public final class LifeRegister {
  private static final int UNIT = 99;

  private final BlockCore core;
  private final EventRegister events;
  private final ActivationRegister activations;
  private Optional<Requested> requested = Optional.empty();

  /** With which tachograph, over which protocol, the request was signed. */
  private record Requested(int protocol, UnitActivation unit) {}

  /** The life of a block. */
  public LifeRegister(BlockCore core, EventRegister events, ActivationRegister activations) {
    this.core = core;
    this.events = events;
    this.activations = activations;
  }

  /** Where the block stands. */
  public LifeStage stage() {
    return core.state().activation().stage();
  }

  /** Whether a step can be taken now. */
  public boolean may(LifeStep step) {
    return stage().after(step).isPresent();
  }

  /**
   * ШАГ1: forms and signs the request for the certificate of the block's key.
   *
   * @param protocol protocol at activation, 04; 0 where none is to be bound
   * @param unit the tachograph
   * @param owner who shall own the certificate
   * @param card the workshop's card
   */
  public CertificateRequest request(
      int protocol, UnitActivation unit, String owner, FullCardNumber card, SimInstant at) {
    CertificateRequest request =
        CertificateRequest.create(
            new Subject(Subject.BLOCK, core.state().identity().partNumber(), owner),
            core.keys().signingKey());
    OctetWriter content = new OctetWriter().u8(protocol);
    unit.encode(content);
    take(LifeStep.REQUEST, card, content.octets(request.der()).toOctets(), at);
    requested = Optional.of(new Requested(protocol, unit));
    return request;
  }

  /** «Сброс на ШАГ1». */
  public void reset(FullCardNumber card, SimInstant at) {
    take(LifeStep.RESET, card, Octets.EMPTY, at);
    requested = Optional.empty();
  }

  /** «Да» to loading: from here there is no way back to ШАГ1. */
  public void beginLoading(FullCardNumber card, SimInstant at) {
    if (stage() != LifeStage.LOADING) {
      take(LifeStep.BEGIN_LOADING, card, Octets.EMPTY, at);
    }
  }

  /** ШАГ2: the owner's certificate, which was judged before. */
  public void certify(Certificate certificate, FullCardNumber card, SimInstant at) {
    take(LifeStep.CERTIFY, card, certificate.der(), at);
    core.keys().certify(certificate);
  }

  /** The vehicle is entered: the activation ends (4.16.2.9). */
  public void activate(CalibrationFact calibration, FullCardNumber card, SimInstant at) {
    take(LifeStep.ACTIVATE, card, Octets.EMPTY, at);
    Requested with = requested.orElseThrow(() -> new IllegalStateException("no request"));
    activations.activated(
        new ActivationFact(at, LifeStage.IN_SERVICE.code(), with.protocol(), with.unit()));
    activations.calibrated(calibration);
  }

  /** Takes the block out of service where the term of key or certificate is over. */
  public void expireIfDue() {
    if (stage() == LifeStage.IN_SERVICE && !core.keys().canSign(core.clock().now())) {
      take(LifeStep.EXPIRE, FullCardNumber.NONE, Octets.EMPTY, core.clock().second());
      tellFault();
    }
  }

  /** The supply came: the fault of a term that is over lasts (37h). */
  public void supplied() {
    if (stage() == LifeStage.EXPIRED) {
      tellFault();
    }
  }

  /** Destroys the keys; a last seal is made by them before. */
  public void withdraw(FullCardNumber card, SimInstant at) {
    take(LifeStep.WITHDRAW, card, Octets.EMPTY, at);
    core.archive().seal(core.clock().now());
    core.keys().destroy();
  }

  /** Takes what the archive knows from before, step by step. */
  public void restore() {
    for (LifeFact fact : core.archive().all(LifeFact.class)) {
      try {
        restore(fact);
      } catch (DecodeException e) {
        throw new IllegalStateException("a record of the block's own cannot be read", e);
      }
    }
  }

  private void restore(LifeFact fact) throws DecodeException {
    move(fact.step());
    switch (fact.step()) {
      case REQUEST -> {
        OctetReader in = fact.content().reader();
        int protocol = in.u8("protocol", ArchiveRecord.CLAUSE);
        UnitActivation unit =
            UnitActivation.decode(in.octets(UNIT, "unit", ArchiveRecord.CLAUSE).reader());
        requested = Optional.of(new Requested(protocol, unit));
      }
      case CERTIFY -> core.keys().certify(Certificate.decode(fact.content()));
      case WITHDRAW -> core.keys().destroy();
      default -> {
        // The stage is all that these steps leave behind.
      }
    }
  }

  private void take(LifeStep step, FullCardNumber card, Octets content, SimInstant at) {
    if (!may(step)) {
      throw new IllegalStateException(step + " at " + stage());
    }
    SimInstant before =
        core.archive().last(LifeFact.class).map(LifeFact::at).orElse(SimInstant.ofEpochSecond(0));
    core.archive().append(new LifeFact(at.isBefore(before) ? before : at, step, card, content));
    move(step);
  }

  private void move(LifeStep step) {
    Activation activation = core.state().activation();
    core.state()
        .activation(activation.at(activation.stage().after(step).orElse(activation.stage())));
  }

  private void tellFault() {
    events.begin(
        EventFaultType.Code.BLOCK_FAULT, Beginning.of(core.state(), core.clock().second()));
  }
}
