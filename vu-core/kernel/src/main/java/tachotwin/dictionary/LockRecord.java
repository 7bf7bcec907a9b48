package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * LockRecord (Б.2.2.13, table Б.20): one lock of a company on its data.
 *
 * <p>Octets: lockIn 4, lockOut 4, companyName 36, companyAddress 36, companyCard 18; 98 in all.
 *
 * @param lockIn when it was set
 * @param lockOut when it was taken off
 * @param companyName the company
 * @param companyAddress its address
 * @param companyCard its card
 */
public record LockRecord(
    TimeStamp lockIn,
    TimeStamp lockOut,
    Name companyName,
    Address companyAddress,
    FullCardNumber companyCard)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 98;

  @Override
  public void encode(OctetWriter out) {
    lockIn.encode(out);
    lockOut.encode(out);
    companyName.encode(out);
    companyAddress.encode(out);
    companyCard.encode(out);
  }

  /** Reads one. */
  public static LockRecord decode(OctetReader in) throws DecodeException {
    return new LockRecord(
        TimeStamp.decode(in),
        TimeStamp.decode(in),
        Name.decode(in),
        Address.decode(in),
        FullCardNumber.decode(in));
  }
}
