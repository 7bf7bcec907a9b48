package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * TimeAdjustmentRecord (Б.2.2.22, table Б.32): one adjustment of time by a workshop.
 *
 * <p>Octets: oldTime 4, newTime 4, workshopName 36, workshopAddress 36, workshopCard 18; 98 in all.
 *
 * @param oldTime time before
 * @param newTime time after
 * @param workshopName the workshop
 * @param workshopAddress its address
 * @param workshopCard its card
 */
public record TimeAdjustmentRecord(
    TimeStamp oldTime,
    TimeStamp newTime,
    Name workshopName,
    Address workshopAddress,
    FullCardNumber workshopCard)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 98;

  @Override
  public void encode(OctetWriter out) {
    oldTime.encode(out);
    newTime.encode(out);
    workshopName.encode(out);
    workshopAddress.encode(out);
    workshopCard.encode(out);
  }

  /** Reads one. */
  public static TimeAdjustmentRecord decode(OctetReader in) throws DecodeException {
    return new TimeAdjustmentRecord(
        TimeStamp.decode(in),
        TimeStamp.decode(in),
        Name.decode(in),
        Address.decode(in),
        FullCardNumber.decode(in));
  }
}
