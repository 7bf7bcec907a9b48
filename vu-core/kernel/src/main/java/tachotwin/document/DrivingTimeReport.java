package tachotwin.document;

import tachotwin.time.SimDuration;

/**
 * What documents 202…205 on driving time state (4.5.2, table Г.5).
 *
 * @param type 202 over the period of driving, 203 the day, 204 the week, 205 two weeks
 * @param violation when and where the norm was exceeded
 * @param driving driving time of the period
 * @param permitted the norm
 */
public record DrivingTimeReport(
    DocumentType type, Violation violation, SimDuration driving, SimDuration permitted) {
  /** Refuses another type. */
  public DrivingTimeReport {
    if (type.tag() < DocumentType.CONTINUOUS_DRIVING.tag()
        || type.tag() > DocumentType.FORTNIGHTLY_DRIVING.tag()) {
      throw new IllegalArgumentException("not on driving time: " + type);
    }
  }

  /** The document, still to be signed. */
  public TachographDocument compose(DocumentHeader header) {
    return TachographDocument.compose(
        type,
        header,
        violation
            .toRequisites()
            .put(Attribute.DRIVING_TIME, driving.toSeconds())
            .put(Attribute.PERMITTED_TIME, permitted.toSeconds())
            .build());
  }
}
