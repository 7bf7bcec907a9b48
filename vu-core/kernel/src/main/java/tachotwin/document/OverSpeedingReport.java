package tachotwin.document;

/**
 * What document 210 «Отчет о нарушении скоростного режима» states (4.5.3, table Г.5).
 *
 * @param violation when and where
 * @param maxSpeed highest speed, km/h, 0…255
 * @param averageSpeed mean speed, km/h, 0…255
 * @param permittedSpeed the limit of the vehicle, km/h, 0…255
 */
public record OverSpeedingReport(
    Violation violation, int maxSpeed, int averageSpeed, int permittedSpeed) {
  /** The highest of 20, 40 and 60 km/h by which the limit was exceeded, or 0. */
  public int exceededBy() {
    return Math.max(0, Math.min(60, (maxSpeed - permittedSpeed) / 20 * 20));
  }

  /** The document, still to be signed. */
  public TachographDocument compose(DocumentHeader header) {
    return TachographDocument.compose(
        DocumentType.OVER_SPEEDING,
        header,
        violation
            .toRequisites()
            .put(Attribute.MAX_SPEED, maxSpeed)
            .put(Attribute.AVERAGE_SPEED, averageSpeed)
            .put(Attribute.PERMITTED_SPEED, permittedSpeed)
            .put(Attribute.EXCEEDED_BY, exceededBy())
            .build());
  }
}
