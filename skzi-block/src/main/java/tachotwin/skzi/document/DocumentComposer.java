package tachotwin.skzi.document;

import java.util.Optional;
import tachotwin.dictionary.Address;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VuIdentification;
import tachotwin.document.AccountingReport;
import tachotwin.document.Attribute;
import tachotwin.document.DocumentHeader;
import tachotwin.document.OverSpeedingReport;
import tachotwin.document.TachographDocument;
import tachotwin.document.ViolatedNorm;
import tachotwin.document.Violation;
import tachotwin.gost.Cms;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.skzi.archive.CardHolderFact;
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

  /** Whether unit and vehicle are known: before activation there are no documents. */
  boolean isPossible() {
    return core.state().activation().isActivated() && core.state().calibration().isPresent();
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
    Whereabouts now = core.state().whereabouts();
    GeoCoordinates place = now.position().isNone() ? now.lastPosition() : now.position();
    return new DocumentHeader(
        number,
        at,
        place,
        new Ia5String(core.state().identity().partNumber16()),
        unit(core.state().activation().unit().orElseThrow()),
        core.state().calibration().orElseThrow().record().vehicle(),
        card.isNone() ? null : driver(card));
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
