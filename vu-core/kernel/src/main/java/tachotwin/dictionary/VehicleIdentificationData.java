package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * VehicleIdentificationData (Б.2.2.25, table Б.35): what identifies a vehicle.
 *
 * <p>Octets: vehicleIdentificationNumber 17, registration 15; 32 in all.
 *
 * @param vehicleIdentificationNumber VIN or number of the chassis
 * @param registration state and plate
 */
public record VehicleIdentificationData(
    Ia5String vehicleIdentificationNumber, VehicleRegistration registration) implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 32;

  private static final String CLAUSE = "Б.2.2.25";

  /** Refuses texts that are not of their field's size. */
  public VehicleIdentificationData {
    vehicleIdentificationNumber.requireSize(17, "vehicleIdentificationNumber");
  }

  @Override
  public void encode(OctetWriter out) {
    vehicleIdentificationNumber.encode(out);
    registration.encode(out);
  }

  /** Reads one. */
  public static VehicleIdentificationData decode(OctetReader in) throws DecodeException {
    return new VehicleIdentificationData(
        Ia5String.decode(in, 17, "vehicleIdentificationNumber", CLAUSE),
        VehicleRegistration.decode(in));
  }
}
