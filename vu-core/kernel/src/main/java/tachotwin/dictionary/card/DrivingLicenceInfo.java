package tachotwin.dictionary.card;

import tachotwin.dictionary.DataType;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.NationNumeric;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * DrivingLicenceInfo (4.7.19, Б.48, EF 0521h): the driving licence.
 *
 * <p>Octets: issuingAuthority 36, issuingNation 1, number 16; 53 in all.
 *
 * @param issuingAuthority who issued it
 * @param issuingNation where
 * @param number its number
 */
public record DrivingLicenceInfo(
    Name issuingAuthority, NationNumeric issuingNation, Ia5String number) implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 53;

  private static final String CLAUSE = "4.7.19, Б.48, EF 0521h";

  /** Refuses texts that are not of their field's size. */
  public DrivingLicenceInfo {
    number.requireSize(16, "number");
  }

  @Override
  public void encode(OctetWriter out) {
    issuingAuthority.encode(out);
    issuingNation.encode(out);
    number.encode(out);
  }

  /** Reads one. */
  public static DrivingLicenceInfo decode(OctetReader in) throws DecodeException {
    return new DrivingLicenceInfo(
        Name.decode(in), NationNumeric.decode(in), Ia5String.decode(in, 16, "number", CLAUSE));
  }
}
