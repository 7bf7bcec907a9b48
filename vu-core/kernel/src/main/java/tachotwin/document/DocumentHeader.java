package tachotwin.document;

import org.jspecify.annotations.Nullable;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.dictionary.VuIdentification;
import tachotwin.time.SimInstant;

/**
 * What every signed document begins with (table Г.6).
 *
 * @param number unique for the life of the block, 0…4 294 967 295 (8001)
 * @param composedAt when (8002)
 * @param place where (8003)
 * @param blockNumber factory number of the block (in 8804)
 * @param unit model, serial number and software of the tachograph (in 8805)
 * @param vehicle the vehicle (in 8809)
 * @param driver the driver's card, where the document is about a driver (in 8808)
 */
public record DocumentHeader(
    long number,
    SimInstant composedAt,
    GeoCoordinates place,
    Ia5String blockNumber,
    VuIdentification unit,
    VehicleIdentificationData vehicle,
    @Nullable Driver driver) {
  /**
   * A driver and the card.
   *
   * @param card the card
   * @param surname the driver's surname
   * @param firstNames the driver's first names
   */
  public record Driver(FullCardNumber card, Name surname, Name firstNames) {}

  /** The attributes in the order of table Г.6. */
  public Requisites toRequisites() {
    RequisitesBuilder out =
        new RequisitesBuilder()
            .put(Attribute.DOCUMENT_NUMBER, number)
            .put(Attribute.COMPOSED_AT, composedAt)
            .put(Attribute.COMPOSED_PLACE, place)
            .put(Attribute.BLOCK, NoticeHeader.blockData(blockNumber))
            .put(Attribute.UNIT, NoticeHeader.unitData(unit))
            .put(Attribute.VEHICLE, vehicleData(vehicle));
    if (driver != null) {
      out.put(Attribute.DRIVER_CARD, cardData(driver));
    }
    return out.build();
  }

  static Requisites vehicleData(VehicleIdentificationData vehicle) {
    return new RequisitesBuilder()
        .put(Attribute.VIN, vehicle.vehicleIdentificationNumber().text())
        .put(Attribute.REGISTRATION_NATION, vehicle.registration().nation().code())
        .put(Attribute.REGISTRATION_NUMBER, vehicle.registration().number().text())
        .build();
  }

  private static Requisites cardData(Driver driver) {
    return new RequisitesBuilder()
        .put(Attribute.CARD_NATION, driver.card().cardIssuingMemberState().code())
        .put(Attribute.CARD_NUMBER, driver.card().cardNumber().text())
        .put(Attribute.SURNAME, driver.surname().text())
        .put(Attribute.FIRST_NAMES, driver.firstNames().text())
        .build();
  }
}
