package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * EventRecord (Б.2.2.8, table Б.13): one event other than overspeed.
 *
 * <p>Octets: eventType 1, purpose 1, begin 4, end 4, cards 72, similarEventsNumber 1; 83 in all.
 *
 * @param eventType what happened
 * @param purpose why it is recorded
 * @param begin when it began
 * @param end when it ended
 * @param cards the cards then
 * @param similarEventsNumber similar events of the day, 0…255
 */
public record EventRecord(
    EventFaultType eventType,
    EventFaultRecordPurpose purpose,
    TimeStamp begin,
    TimeStamp end,
    CardsInSlots cards,
    int similarEventsNumber)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 83;

  private static final String CLAUSE = "Б.2.2.8";

  @Override
  public void encode(OctetWriter out) {
    eventType.encode(out);
    purpose.encode(out);
    begin.encode(out);
    end.encode(out);
    cards.encode(out);
    out.u8(similarEventsNumber);
  }

  /** Reads one. */
  public static EventRecord decode(OctetReader in) throws DecodeException {
    return new EventRecord(
        EventFaultType.decode(in),
        EventFaultRecordPurpose.decode(in),
        TimeStamp.decode(in),
        TimeStamp.decode(in),
        CardsInSlots.decode(in),
        in.u8("similarEventsNumber", CLAUSE));
  }
}
