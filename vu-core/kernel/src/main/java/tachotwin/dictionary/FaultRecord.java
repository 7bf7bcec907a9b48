package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * FaultRecord (Б.2.2.11, table Б.17): one fault.
 *
 * <p>Octets: faultType 1, purpose 1, begin 4, end 4, cards 72; 82 in all.
 *
 * @param faultType what failed
 * @param purpose why it is recorded
 * @param begin when the fault was found
 * @param end when it was found gone
 * @param cards the cards then
 */
public record FaultRecord(
    EventFaultType faultType,
    EventFaultRecordPurpose purpose,
    TimeStamp begin,
    TimeStamp end,
    CardsInSlots cards)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 82;

  @Override
  public void encode(OctetWriter out) {
    faultType.encode(out);
    purpose.encode(out);
    begin.encode(out);
    end.encode(out);
    cards.encode(out);
  }

  /** Reads one. */
  public static FaultRecord decode(OctetReader in) throws DecodeException {
    return new FaultRecord(
        EventFaultType.decode(in),
        EventFaultRecordPurpose.decode(in),
        TimeStamp.decode(in),
        TimeStamp.decode(in),
        CardsInSlots.decode(in));
  }
}
