package tachotwin.skzi.document;

import java.util.Optional;
import tachotwin.dictionary.Address;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.dictionary.VuIdentification;
import tachotwin.document.AccountingReport;
import tachotwin.document.Attribute;
import tachotwin.document.BlockReport;
import tachotwin.document.CalibrationReport;
import tachotwin.document.DocumentHeader;
import tachotwin.document.DocumentType;
import tachotwin.document.EventNotice;
import tachotwin.document.EventPhase;
import tachotwin.document.InspectionNotice;
import tachotwin.document.NoticeHeader;
import tachotwin.document.OverSpeedingReport;
import tachotwin.document.PlainDocument;
import tachotwin.document.Requisites;
import tachotwin.document.RequisitesBuilder;
import tachotwin.document.TachographDocument;
import tachotwin.document.ViolatedNorm;
import tachotwin.document.Violation;
import tachotwin.gost.Certificate;
import tachotwin.gost.Cms;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.skzi.archive.ActivationFact;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.archive.CardHolderFact;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.OverspeedFact;
import tachotwin.skzi.history.Places;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.skzi.state.Whereabouts;
import tachotwin.time.SimInstant;
import tachotwin.zh.UnitActivation;

/** Composes the reports of appendix Г and signs them with the block's key (4.5.5, Г.3.1). */
final class DocumentComposer {
  private static final int GREATEST_SPEED = 255;

  private final BlockCore core;
  private final Places places;

  DocumentComposer(BlockCore core) {
    this.core = core;
    this.places = new Places(core.archive());
  }

  /**
   * Whether unit and vehicle are known and the key may sign: there are no documents before
   * activation and none when its term is over (4.3.1.12).
   */
  boolean isPossible() {
    return core.state().activation().isActivated()
        && core.state().calibration().isPresent()
        && core.keys().canSign(core.clock().now());
  }

  /** 210 on an excess of the set speed, about the driver in slot 1. */
  TachographDocument overSpeeding(long number, SimInstant at, OverspeedFact fact) {
    Violation violation = new Violation(fact.at(), fact.position(), fact.end(), fact.endPosition());
    return signed(
        new OverSpeedingReport(
                violation, whole(fact.maxSpeed()), whole(fact.averageSpeed()), fact.limit())
            .compose(header(number, at, driver(fact))));
  }

  /** 202…208 on a norm of driving or rest that was broken. */
  TachographDocument accounting(
      long number,
      SimInstant at,
      FullCardNumber card,
      tachotwin.skzi.accounting.Violation violation) {
    Violation when =
        new Violation(
            violation.began(),
            places.at(violation.began()),
            violation.ended(),
            places.at(violation.ended()));
    return signed(
        new AccountingReport(
                norm(violation),
                violation.periodStart(),
                when,
                violation.driven(),
                violation.allowed(),
                violation.rested(),
                violation.required())
            .compose(header(number, at, card)));
  }

  /** 220: the block is in service, in this vehicle. */
  TachographDocument activation(long number, SimInstant at, CalibrationFact fact) {
    Requisites calibration =
        new CalibrationReport(fact.at(), fact.record(), Optional.empty(), Optional.empty())
            .toRequisites();
    Requisites all =
        new RequisitesBuilder().putAll(block().toRequisites()).putAll(calibration).build();
    return report(DocumentType.ACTIVATION, number, at, all);
  }

  /** 221: the calibration was changed. */
  TachographDocument correction(
      long number, SimInstant at, CalibrationFact before, CalibrationFact fact) {
    CalibrationRecord old = before.record();
    Optional<VehicleIdentificationData> vehicle =
        Optional.of(old.vehicle()).filter(one -> !one.equals(fact.record().vehicle()));
    return report(
        DocumentType.ACTIVATION_CORRECTION,
        number,
        at,
        new CalibrationReport(fact.at(), fact.record(), vehicle, Optional.of(old.authorisedSpeed()))
            .toRequisites());
  }

  /** 222: the block goes out of service. */
  TachographDocument decommissioning(long number, SimInstant at) {
    return report(DocumentType.DECOMMISSIONING, number, at, block().toRequisites());
  }

  /** 201: a new certificate for the block's key is wanted. */
  TachographDocument certificateRequest(long number, SimInstant at) {
    Octets key = core.keys().certificate().key().encoded();
    return report(
        DocumentType.CERTIFICATE_REQUEST,
        number,
        at,
        new RequisitesBuilder()
            .putAll(block().toRequisites())
            .put(Attribute.PUBLIC_KEY, key)
            .build());
  }

  /** 211…217 on an event or fault; empty for one that the unit or another document tells of. */
  Optional<PlainDocument> event(long number, EventFact fact) {
    return NoticeTypes.of(fact.type())
        .map(
            type ->
                new EventNotice(
                        fact.type(),
                        phase(fact),
                        fact.at(),
                        fact.end(),
                        fact.position(),
                        fact.endPosition(),
                        fact.speedAtBegin(),
                        fact.odometer(),
                        Optional.of(fact.subject())
                            .filter(card -> !card.isNone())
                            .map(FullCardNumber::cardNumber))
                    .compose(type, noticeHeader(number)));
  }

  /** 230: a document has had no receipt for 15 days. */
  PlainDocument undelivered(long number, DocumentFact document) {
    return PlainDocument.compose(
        DocumentType.UNDELIVERED_NOTICE,
        new RequisitesBuilder()
            .putAll(noticeHeader(number).toRequisites())
            .put(Attribute.UNDELIVERED, document.number())
            .put(Attribute.EVENT_BEGIN, document.at())
            .build());
  }

  /** 231: the term of the block's key ends soon. */
  PlainDocument keyTerm(long number) {
    return PlainDocument.compose(
        DocumentType.KEY_TERM_NOTICE,
        new RequisitesBuilder()
            .putAll(noticeHeader(number).toRequisites())
            .put(Attribute.KEY_UNTIL, core.keys().certificate().privateKeyUntil())
            .build());
  }

  /** 232: the vehicle passes a technical inspection (4.17.2.3, item а). */
  PlainDocument inspection(long number, SimInstant at) {
    return new InspectionNotice(
            core.state().calibration().orElseThrow().record().vehicle(),
            core.state().activation().unit().orElseThrow().softwareHash(),
            at,
            place())
        .compose(noticeHeader(number));
  }

  private static EventPhase phase(EventFact fact) {
    if (fact.isOpen()) {
      return EventPhase.BEGAN;
    }
    boolean momentary = fact.end().filter(fact.at()::equals).isPresent();
    return momentary ? EventPhase.MOMENTARY : EventPhase.ENDED;
  }

  private TachographDocument report(
      DocumentType type, long number, SimInstant at, Requisites attributes) {
    return signed(
        TachographDocument.compose(type, header(number, at, FullCardNumber.NONE), attributes));
  }

  private BlockReport block() {
    Certificate certificate = core.keys().certificate();
    return new BlockReport(
        core.archive().last(ActivationFact.class).map(ActivationFact::at).orElseThrow(),
        core.archive().last(ActivationFact.class).map(ActivationFact::life).orElseThrow(),
        certificate.key().keyId(),
        certificate.privateKeyUntil(),
        certificate.notAfter());
  }

  private NoticeHeader noticeHeader(long number) {
    return new NoticeHeader(
        number,
        new Ia5String(core.state().identity().partNumber16()),
        unit(core.state().activation().unit().orElseThrow()));
  }

  /** The driver's card that was in slot 1 when the excess began, or none. */
  static FullCardNumber driver(OverspeedFact fact) {
    FullCardNumber card = fact.cards().driver();
    return card.cardType().equals(EquipmentType.Code.DRIVER_CARD) ? card : FullCardNumber.NONE;
  }

  /** The norm that a violation is of, as documents name it. */
  static ViolatedNorm norm(tachotwin.skzi.accounting.Violation violation) {
    return switch (violation.norm()) {
      case CONTINUOUS_DRIVING -> ViolatedNorm.CONTINUOUS_DRIVING;
      case DAILY_DRIVING -> ViolatedNorm.DAILY_DRIVING;
      case WEEK_DRIVING -> ViolatedNorm.WEEK_DRIVING;
      case TWO_WEEK_DRIVING -> ViolatedNorm.TWO_WEEK_DRIVING;
      case FIRST_BREAK -> ViolatedNorm.FIRST_BREAK;
      case LAST_BREAK -> ViolatedNorm.LAST_BREAK;
      case DAILY_REST -> ViolatedNorm.DAILY_REST;
      case NO_WEEKLY_REST -> ViolatedNorm.NO_WEEKLY_REST;
      case WEEKLY_REST -> ViolatedNorm.WEEKLY_REST;
      case COMPENSATION -> ViolatedNorm.COMPENSATION;
      case SIX_DAY_REST -> ViolatedNorm.SIX_DAY_REST;
    };
  }

  private TachographDocument signed(TachographDocument document) {
    Octets raw = core.keys().signingKey().sign(document.signedOctets());
    return document.withSignature(
        Attribute.BLOCK_SIGNATURE, Cms.detachedByKeyId(raw, core.keys().certificate()));
  }

  private DocumentHeader header(long number, SimInstant at, FullCardNumber card) {
    return new DocumentHeader(
        number,
        at,
        place(),
        new Ia5String(core.state().identity().partNumber16()),
        unit(core.state().activation().unit().orElseThrow()),
        core.state().calibration().orElseThrow().record().vehicle(),
        card.isNone() ? null : driver(card));
  }

  private GeoCoordinates place() {
    Whereabouts now = core.state().whereabouts();
    return now.position().isNone() ? now.lastPosition() : now.position();
  }

  private DocumentHeader.Driver driver(FullCardNumber card) {
    Optional<CardHolderFact> holder =
        core.state().slots().all().stream()
            .filter(inserted -> inserted.card().equals(card))
            .findFirst()
            .flatMap(CardInSlot::holder)
            .or(
                () ->
                    core.archive().all(CardHolderFact.class).stream()
                        .filter(fact -> fact.card().equals(card))
                        .reduce((first, second) -> second));
    return new DocumentHeader.Driver(
        card,
        holder.map(CardHolderFact::surname).orElse(Name.NONE),
        holder.map(CardHolderFact::firstNames).orElse(Name.NONE));
  }

  private static VuIdentification unit(UnitActivation unit) {
    return new VuIdentification(
        Name.of(unit.manufacturer()),
        Address.NONE,
        // Models have Cyrillic names although Б.33 types them IA5.
        new Ia5String(Text.cyrillic(unit.model(), 16)),
        Ia5String.of(unit.serialNumber(), 8),
        Ia5String.of(unit.software(), 4),
        TimeStamp.NONE,
        TimeStamp.of(unit.manufactured()),
        Ia5String.blank(8));
  }

  private static int whole(int centiKmh) {
    return Math.min(GREATEST_SPEED, centiKmh / 100);
  }
}
