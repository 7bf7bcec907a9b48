package tachotwin.dictionary.card;

import tachotwin.dictionary.DataType;
import tachotwin.dictionary.EquipmentType;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * Application_Identification (EF 0501h, table Б.48): the kind of card and how much its files hold.
 *
 * <p>Octets: typeOfTachographCardId 1, cardStructureVersion 2, then the capacities of the kind.
 */
public sealed interface ApplicationIdentification extends DataType {
  /** The kind of card. */
  EquipmentType kind();

  /** cardStructureVersion, 0…65 535; 0 for the first generation. */
  int structureVersion();

  /**
   * Of a driver's or a workshop's card. Capacities: noOfEventsPerType 1, noOfFaultsPerType 1,
   * activityStructureLength 2, noOfCardVehicleRecords 2, noOfCardPlaceRecords 1; with a workshop's
   * card noOfCalibrationRecords 1.
   *
   * @param kind driver or workshop
   * @param structureVersion version
   * @param eventsPerType n1, places in each set of 0502h
   * @param faultsPerType n2, places in each set of 0503h
   * @param activityOctets n6, octets of the ring of 0504h
   * @param vehicles n3, records of 0505h
   * @param places n4, records of 0506h
   * @param calibrations n5, records of 050Ah; 0 with a driver's card
   */
  record Session(
      EquipmentType kind,
      int structureVersion,
      int eventsPerType,
      int faultsPerType,
      int activityOctets,
      int vehicles,
      int places,
      int calibrations)
      implements ApplicationIdentification {
    @Override
    public void encode(OctetWriter out) {
      kind.encode(out);
      out.u16(structureVersion).u8(eventsPerType).u8(faultsPerType);
      out.u16(activityOctets).u16(vehicles).u8(places);
      if (kind == EquipmentType.Code.WORKSHOP_CARD) {
        out.u8(calibrations);
      }
    }
  }

  /**
   * Of a controller's, a company's or a service card. Capacity: number of activity records 2.
   *
   * @param kind control, company or service
   * @param structureVersion version
   * @param activities n7 or n8, records of 050Ch or 050Dh; of a service card those of C2F4h
   */
  record Office(EquipmentType kind, int structureVersion, int activities)
      implements ApplicationIdentification {
    @Override
    public void encode(OctetWriter out) {
      kind.encode(out);
      out.u16(structureVersion).u16(activities);
    }
  }

  /** Reads the file; the first octet tells the kind. */
  static ApplicationIdentification decode(OctetReader in) throws DecodeException {
    String clause = "Б.48";
    EquipmentType kind = EquipmentType.decode(in);
    boolean office =
        kind == EquipmentType.Code.CONTROL_CARD
            || kind == EquipmentType.Code.COMPANY_CARD
            || kind == EquipmentType.Code.SERVICE_CARD;
    if (!office
        && kind != EquipmentType.Code.DRIVER_CARD
        && kind != EquipmentType.Code.WORKSHOP_CARD) {
      throw new DecodeException(
          in.position() - 1, "typeOfTachographCardId", clause, "not a card: " + kind.code());
    }
    int version = in.u16("cardStructureVersion", clause);
    if (office) {
      return new Office(kind, version, in.u16("noOfActivityRecords", clause));
    }
    return new Session(
        kind,
        version,
        in.u8("noOfEventsPerType", clause),
        in.u8("noOfFaultsPerType", clause),
        in.u16("activityStructureLength", clause),
        in.u16("noOfCardVehicleRecords", clause),
        in.u8("noOfCardPlaceRecords", clause),
        kind == EquipmentType.Code.WORKSHOP_CARD ? in.u8("noOfCalibrationRecords", clause) : 0);
  }
}
