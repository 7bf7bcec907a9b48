package tachotwin.document;

import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * What documents 202…208 on driving and rest state (4.5.2, table Г.5).
 *
 * @param norm the norm that was broken; it decides the type
 * @param periodStart when the period began that the norm is about
 * @param violation when and where the norm was broken
 * @param driving driving time of the period, zero where the norm is about rest alone
 * @param permitted what the norm permits, zero likewise
 * @param rest the break or rest that was too short, zero where the norm is about driving alone
 * @param required what the norm requires of it, zero likewise
 */
public record AccountingReport(
    ViolatedNorm norm,
    SimInstant periodStart,
    Violation violation,
    SimDuration driving,
    SimDuration permitted,
    SimDuration rest,
    SimDuration required) {
  /** The document, still to be signed. */
  public TachographDocument compose(DocumentHeader header) {
    RequisitesBuilder out =
        new RequisitesBuilder()
            .put(Attribute.VIOLATED_NORM, norm.code())
            .put(Attribute.PERIOD_START, periodStart)
            .putAll(violation.toRequisites().build());
    if (permitted.micros() > 0) {
      out.put(Attribute.DRIVING_TIME, driving.toSeconds())
          .put(Attribute.PERMITTED_TIME, permitted.toSeconds());
    }
    if (required.micros() > 0) {
      out.put(Attribute.REST_TIME, rest.toSeconds())
          .put(Attribute.REQUIRED_REST, required.toSeconds());
    }
    return TachographDocument.compose(norm.type(), header, out.build());
  }
}
