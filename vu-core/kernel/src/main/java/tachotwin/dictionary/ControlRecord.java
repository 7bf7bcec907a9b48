package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * ControlRecord (Б.2.2.14, table Б.22): one check by a controller.
 *
 * <p>Octets: controlType 1, controlTime 4, controlCard 18, periodBegin 4, periodEnd 4; 31 in all.
 *
 * @param controlType what was done
 * @param controlTime when the card of the controller was recognised
 * @param controlCard that card
 * @param periodBegin first moment of the data that were read
 * @param periodEnd last moment of the data that were read
 */
public record ControlRecord(
    ControlType controlType,
    TimeStamp controlTime,
    FullCardNumber controlCard,
    TimeStamp periodBegin,
    TimeStamp periodEnd)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 31;

  @Override
  public void encode(OctetWriter out) {
    controlType.encode(out);
    controlTime.encode(out);
    controlCard.encode(out);
    periodBegin.encode(out);
    periodEnd.encode(out);
  }

  /** Reads one. */
  public static ControlRecord decode(OctetReader in) throws DecodeException {
    return new ControlRecord(
        ControlType.decode(in),
        TimeStamp.decode(in),
        FullCardNumber.decode(in),
        TimeStamp.decode(in),
        TimeStamp.decode(in));
  }
}
