package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * OverSpeedingEventRecord (Б.2.2.21, table Б.30): one overspeed.
 *
 * <p>Octets: eventType 1, purpose 1, begin 4, end 4, maxSpeed 1, averageSpeed 1, driverCard 18,
 * similarEventsNumber 1; 31 in all.
 *
 * @param eventType 07h
 * @param purpose why it is recorded
 * @param begin when it began
 * @param end when it ended
 * @param maxSpeed highest speed, km/h
 * @param averageSpeed mean speed, km/h
 * @param driverCard the card in slot 1 at the beginning
 * @param similarEventsNumber similar events of the daily period, 0…255
 */
public record OverSpeedingEventRecord(
    EventFaultType eventType,
    EventFaultRecordPurpose purpose,
    TimeStamp begin,
    TimeStamp end,
    int maxSpeed,
    int averageSpeed,
    FullCardNumber driverCard,
    int similarEventsNumber)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 31;

  private static final String CLAUSE = "Б.2.2.21";

  @Override
  public void encode(OctetWriter out) {
    eventType.encode(out);
    purpose.encode(out);
    begin.encode(out);
    end.encode(out);
    out.u8(maxSpeed);
    out.u8(averageSpeed);
    driverCard.encode(out);
    out.u8(similarEventsNumber);
  }

  /** Reads one. */
  public static OverSpeedingEventRecord decode(OctetReader in) throws DecodeException {
    return new OverSpeedingEventRecord(
        EventFaultType.decode(in),
        EventFaultRecordPurpose.decode(in),
        TimeStamp.decode(in),
        TimeStamp.decode(in),
        in.u8("maxSpeed", CLAUSE),
        in.u8("averageSpeed", CLAUSE),
        FullCardNumber.decode(in),
        in.u8("similarEventsNumber", CLAUSE));
  }
}
