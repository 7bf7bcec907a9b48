package tachotwin.skzi.archive;

import java.util.ArrayList;
import java.util.List;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * The set speed was exceeded, however shortly (4.5.3, 4.7.14): appended when it ends. One of more
 * than 60 s is an event 07h too (table 3).
 *
 * <p>Octets: at 8, end 8, position 8, endPosition 8, cards 36, limit 1, maxSpeed 2, averageSpeed 2,
 * odometer 3, count 1, count × 17 {@link Mark}.
 *
 * @param at first second above the limit
 * @param end first second below it
 * @param position where it began
 * @param endPosition where it ended
 * @param cards cards in both slots when it began
 * @param limit set speed, km/h
 * @param maxSpeed greatest speed, 0.01 km/h
 * @param averageSpeed average speed, 0.01 km/h
 * @param odometer odometer when it began, km
 * @param marks moments at which the limit was exceeded by 20, 40 and 60 km/h, as far as it was
 */
public record OverspeedFact(
    SimInstant at,
    SimInstant end,
    GeoCoordinates position,
    GeoCoordinates endPosition,
    CardsAtEvent cards,
    int limit,
    int maxSpeed,
    int averageSpeed,
    int odometer,
    List<Mark> marks)
    implements ArchiveRecord {
  /** An excess that lasts longer than this is an event 07h (table 3). */
  public static final SimDuration EVENT_AFTER = SimDuration.ofSeconds(60);

  /** Keeps a copy. */
  public OverspeedFact {
    marks = List.copyOf(marks);
  }

  /** How long it lasted. */
  public SimDuration duration() {
    return end.since(at);
  }

  /** Whether it is an event 07h too. */
  public boolean isEvent() {
    return duration().compareTo(EVENT_AFTER) > 0;
  }

  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    RecordFields.moment(out, end);
    position.encode(out);
    endPosition.encode(out);
    cards.encode(out);
    out.u8(limit).u16(maxSpeed).u16(averageSpeed).u24(odometer).u8(marks.size());
    marks.forEach(mark -> mark.encode(out));
  }

  /** Reads one. */
  public static OverspeedFact decode(OctetReader in) throws DecodeException {
    SimInstant at = RecordFields.moment(in, "at");
    SimInstant end = RecordFields.moment(in, "end");
    GeoCoordinates position = GeoCoordinates.decode(in);
    GeoCoordinates endPosition = GeoCoordinates.decode(in);
    CardsAtEvent cards = CardsAtEvent.decode(in);
    int limit = in.u8("limit", CLAUSE);
    int maxSpeed = in.u16("maxSpeed", CLAUSE);
    int averageSpeed = in.u16("averageSpeed", CLAUSE);
    int odometer = in.u24("odometer", CLAUSE);
    int count = in.u8("count", CLAUSE);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      marks.add(Mark.decode(in));
    }
    return new OverspeedFact(
        at, end, position, endPosition, cards, limit, maxSpeed, averageSpeed, odometer, marks);
  }

  /**
   * The limit was exceeded by 20, 40 or 60 km/h.
   *
   * <p>Octets: over 1, at 8, position 8.
   *
   * @param over 20, 40 or 60
   * @param at first second of it
   * @param position where
   */
  public record Mark(int over, SimInstant at, GeoCoordinates position) {
    void encode(OctetWriter out) {
      out.u8(over);
      RecordFields.moment(out, at);
      position.encode(out);
    }

    static Mark decode(OctetReader in) throws DecodeException {
      return new Mark(
          in.u8("over", CLAUSE), RecordFields.moment(in, "at"), GeoCoordinates.decode(in));
    }
  }
}
