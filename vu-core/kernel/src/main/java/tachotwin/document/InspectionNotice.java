package tachotwin.document;

import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/**
 * 232, what the tachograph tells of a technical inspection (4.17.2.3, item а); model, number and
 * block stand in the head of every notice.
 *
 * @param vehicle the vehicle (8809)
 * @param softwareChecksum Streebog-256 of the tachograph's software (8023)
 * @param at the moment (8002)
 * @param place where (8003)
 */
public record InspectionNotice(
    VehicleIdentificationData vehicle,
    Octets softwareChecksum,
    SimInstant at,
    GeoCoordinates place) {
  /** The notice. */
  public PlainDocument compose(NoticeHeader header) {
    return PlainDocument.compose(
        DocumentType.INSPECTION_NOTICE,
        new RequisitesBuilder()
            .putAll(header.toRequisites())
            .put(Attribute.VEHICLE, DocumentHeader.vehicleData(vehicle))
            .put(Attribute.UNIT_CHECKSUM, softwareChecksum)
            .put(Attribute.COMPOSED_AT, at)
            .put(Attribute.COMPOSED_PLACE, place)
            .build());
  }
}
