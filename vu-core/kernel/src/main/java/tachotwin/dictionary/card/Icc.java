package tachotwin.dictionary.card;

import tachotwin.dictionary.DataType;
import tachotwin.dictionary.Ia5String;
import tachotwin.octet.Bcd;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * Icc (Б.48, EF 0002h): ICC, the identity of the card's chip card.
 *
 * <p>Octets: clockStop 1, serialNumber 4, serialMonthYear 2, serialType 1, manufacturerCode 1,
 * approvalNumber 8, personaliserId 1, embedderIcAssemblerId 5, icIdentifier 2; 25 in all.
 *
 * @param clockStop bits of clock stop
 * @param serialNumber 0…4 294 967 295
 * @param serialMonthYear month and year of the number, MMYY
 * @param serialType type in the number
 * @param manufacturerCode maker of the card
 * @param approvalNumber number of the type approval
 * @param personaliserId who personalised the card
 * @param embedderIcAssemblerId who put the chip into the card
 * @param icIdentifier kind of chip
 */
public record Icc(
    int clockStop,
    long serialNumber,
    int serialMonthYear,
    int serialType,
    int manufacturerCode,
    Ia5String approvalNumber,
    int personaliserId,
    Octets embedderIcAssemblerId,
    Octets icIdentifier)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 25;

  private static final String CLAUSE = "Б.48, EF 0002h";

  /** Refuses texts that are not of their field's size. */
  public Icc {
    approvalNumber.requireSize(8, "approvalNumber");
    if (embedderIcAssemblerId.length() != 5) {
      throw new IllegalArgumentException(
          "embedderIcAssemblerId of " + embedderIcAssemblerId.length() + " octets");
    }
    if (icIdentifier.length() != 2) {
      throw new IllegalArgumentException("icIdentifier of " + icIdentifier.length() + " octets");
    }
  }

  @Override
  public void encode(OctetWriter out) {
    out.u8(clockStop);
    out.u32(serialNumber);
    out.octets(Bcd.encode(serialMonthYear, 2));
    out.u8(serialType);
    out.u8(manufacturerCode);
    approvalNumber.encode(out);
    out.u8(personaliserId);
    out.octets(embedderIcAssemblerId);
    out.octets(icIdentifier);
  }

  /** Reads one. */
  public static Icc decode(OctetReader in) throws DecodeException {
    return new Icc(
        in.u8("clockStop", CLAUSE),
        in.u32("serialNumber", CLAUSE),
        (int) Bcd.decode(in, 2, "serialMonthYear", CLAUSE),
        in.u8("serialType", CLAUSE),
        in.u8("manufacturerCode", CLAUSE),
        Ia5String.decode(in, 8, "approvalNumber", CLAUSE),
        in.u8("personaliserId", CLAUSE),
        in.octets(5, "embedderIcAssemblerId", CLAUSE),
        in.octets(2, "icIdentifier", CLAUSE));
  }
}
