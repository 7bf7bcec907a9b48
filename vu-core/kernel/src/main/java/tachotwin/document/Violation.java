package tachotwin.document;

import tachotwin.dictionary.GeoCoordinates;
import tachotwin.time.SimInstant;

/**
 * When and where a violation began and ended.
 *
 * @param begin when it began
 * @param beginPlace where it began
 * @param end when it ended
 * @param endPlace where it ended
 */
public record Violation(
    SimInstant begin, GeoCoordinates beginPlace, SimInstant end, GeoCoordinates endPlace) {
  RequisitesBuilder toRequisites() {
    return new RequisitesBuilder()
        .put(Attribute.BEGIN, begin)
        .put(Attribute.END, end)
        .put(Attribute.BEGIN_PLACE, beginPlace)
        .put(Attribute.END_PLACE, endPlace);
  }
}
