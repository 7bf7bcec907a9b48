package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * VuIdentification (Б.2.2.23, table Б.33): Identification, what identifies a vehicle unit.
 *
 * <p>Octets: manufacturerName 36, manufacturerAddress 36, partNumber 16, serialNumber 8,
 * softwareVersion 4, softwareDate 4, manufacturingDate 4, approvalNumber 8; 116 in all.
 *
 * @param manufacturerName the maker
 * @param manufacturerAddress its address
 * @param partNumber model
 * @param serialNumber serial number
 * @param softwareVersion version of the software
 * @param softwareDate date of that version
 * @param manufacturingDate when the unit was made
 * @param approvalNumber number of the type approval
 */
public record VuIdentification(
    Name manufacturerName,
    Address manufacturerAddress,
    Ia5String partNumber,
    Ia5String serialNumber,
    Ia5String softwareVersion,
    TimeStamp softwareDate,
    TimeStamp manufacturingDate,
    Ia5String approvalNumber)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 116;

  private static final String CLAUSE = "Б.2.2.23";

  /** Refuses texts that are not of their field's size. */
  public VuIdentification {
    partNumber.requireSize(16, "partNumber");
    serialNumber.requireSize(8, "serialNumber");
    softwareVersion.requireSize(4, "softwareVersion");
    approvalNumber.requireSize(8, "approvalNumber");
  }

  @Override
  public void encode(OctetWriter out) {
    manufacturerName.encode(out);
    manufacturerAddress.encode(out);
    partNumber.encode(out);
    serialNumber.encode(out);
    softwareVersion.encode(out);
    softwareDate.encode(out);
    manufacturingDate.encode(out);
    approvalNumber.encode(out);
  }

  /** Reads one. */
  public static VuIdentification decode(OctetReader in) throws DecodeException {
    return new VuIdentification(
        Name.decode(in),
        Address.decode(in),
        Ia5String.decode(in, 16, "partNumber", CLAUSE),
        Ia5String.decode(in, 8, "serialNumber", CLAUSE),
        Ia5String.decode(in, 4, "softwareVersion", CLAUSE),
        TimeStamp.decode(in),
        TimeStamp.decode(in),
        Ia5String.decode(in, 8, "approvalNumber", CLAUSE));
  }
}
