package tachotwin.skzi.archive;

import java.util.Optional;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * An event or fault (4.7.2, 4.7.12, 4.7.18; table Б.15).
 *
 * <p>One that lasts is appended twice: when it begins, without an end, and when it ends, whole and
 * with the same beginning; {@link EventHistory} gives the later one of the two. Odometer in km,
 * speeds in km/h.
 *
 * <p>Octets: at 8, type 1, end 8, position 8, endPosition 8, cards 36, endCards 36, subject 18,
 * odometer 3, maxSpeed 1, averageSpeed 1, speedAtBegin 1, speedAtEnd 1, similar 1.
 *
 * @param at beginning
 * @param type table Б.15
 * @param end end, the beginning itself for what is momentary; none while it lasts
 * @param position where it began
 * @param endPosition where it ended
 * @param cards cards in both slots when it began
 * @param endCards cards in both slots when it ended
 * @param subject the card that it is about, {@link FullCardNumber#NONE} where there is none
 * @param odometer odometer when it began
 * @param maxSpeed greatest speed, of 07h only
 * @param averageSpeed average speed, of 07h only
 * @param speedAtBegin speed when it began
 * @param speedAtEnd speed when it ended
 * @param similar events of the same type that began on the same UTC day before it, at most 255
 */
public record EventFact(
    SimInstant at,
    EventFaultType type,
    Optional<SimInstant> end,
    GeoCoordinates position,
    GeoCoordinates endPosition,
    CardsAtEvent cards,
    CardsAtEvent endCards,
    FullCardNumber subject,
    int odometer,
    int maxSpeed,
    int averageSpeed,
    int speedAtBegin,
    int speedAtEnd,
    int similar)
    implements ArchiveRecord {

  /** Whether it lasts still. */
  public boolean isOpen() {
    return end.isEmpty();
  }

  /** Whether it is this event, begun or ended. */
  public boolean isSameAs(EventFact other) {
    return type.equals(other.type) && at.equals(other.at) && subject.equals(other.subject);
  }

  /** The same event, ended. */
  public EventFact ended(SimInstant when, GeoCoordinates where, CardsAtEvent with, int speed) {
    return new EventFact(
        at,
        type,
        Optional.of(when),
        position,
        where,
        cards,
        with,
        subject,
        odometer,
        maxSpeed,
        averageSpeed,
        speedAtBegin,
        speed,
        similar);
  }

  /** The same event with the speeds of 07h. */
  public EventFact withSpeeds(int max, int average) {
    return new EventFact(
        at,
        type,
        end,
        position,
        endPosition,
        cards,
        endCards,
        subject,
        odometer,
        max,
        average,
        speedAtBegin,
        speedAtEnd,
        similar);
  }

  /** The same event with its times told less exactly. */
  public EventFact between(SimInstant from, Optional<SimInstant> to) {
    return new EventFact(
        from,
        type,
        to,
        position,
        endPosition,
        cards,
        endCards,
        subject,
        odometer,
        maxSpeed,
        averageSpeed,
        speedAtBegin,
        speedAtEnd,
        similar);
  }

  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    type.encode(out);
    RecordFields.moment(out, end);
    position.encode(out);
    endPosition.encode(out);
    cards.encode(out);
    endCards.encode(out);
    subject.encode(out);
    out.u24(odometer).u8(maxSpeed).u8(averageSpeed).u8(speedAtBegin).u8(speedAtEnd).u8(similar);
  }

  /** Reads one. */
  public static EventFact decode(OctetReader in) throws DecodeException {
    return new EventFact(
        RecordFields.moment(in, "at"),
        EventFaultType.decode(in),
        RecordFields.maybeMoment(in, "end"),
        GeoCoordinates.decode(in),
        GeoCoordinates.decode(in),
        CardsAtEvent.decode(in),
        CardsAtEvent.decode(in),
        FullCardNumber.decode(in),
        in.u24("odometer", CLAUSE),
        in.u8("maxSpeed", CLAUSE),
        in.u8("averageSpeed", CLAUSE),
        in.u8("speedAtBegin", CLAUSE),
        in.u8("speedAtEnd", CLAUSE),
        in.u8("similar", CLAUSE));
  }
}
