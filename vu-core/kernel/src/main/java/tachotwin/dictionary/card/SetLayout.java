package tachotwin.dictionary.card;

import java.util.function.ToIntFunction;
import tachotwin.dictionary.Decoder;
import tachotwin.dictionary.EventFaultType;

/**
 * How a file holds records without a pointer: sets of an equal number of places, each set for its
 * own kinds of record.
 *
 * @param name the file, as messages name it
 * @param sets number of sets
 * @param recordSize octets of a place
 * @param record reads a place
 * @param empty what a place holds before it is used
 * @param set the set of a record, −1 when the file has none for it
 * @param <T> the type of the records
 */
public record SetLayout<T extends CardRecord>(
    String name, int sets, int recordSize, Decoder<T> record, T empty, ToIntFunction<T> set) {
  /** EF 0502h: sets for 03h, 05h, 06h, 08h, 09h, then 1xh and 2xh. */
  public static final SetLayout<CardEvent> EVENTS =
      new SetLayout<>(
          "0502h",
          6,
          CardEvent.SIZE,
          CardEvent::decode,
          CardEvent.EMPTY,
          one -> eventSet(one.type()));

  /** EF 0503h: sets for the tachograph (3xh and, by Д.2 (12.2), 54h) and the cards (4xh). */
  public static final SetLayout<CardEvent> FAULTS =
      new SetLayout<>(
          "0503h",
          2,
          CardEvent.SIZE,
          CardEvent::decode,
          CardEvent.EMPTY,
          one -> faultSet(one.type()));

  /** EF 0522h: one set. */
  public static final SetLayout<CardSpecificCondition> SPECIFIC_CONDITIONS =
      new SetLayout<>(
          "0522h",
          1,
          CardSpecificCondition.SIZE,
          CardSpecificCondition::decode,
          CardSpecificCondition.EMPTY,
          one -> 0);

  /** Octets of a file with so many places in each set. */
  public int fileSize(int perSet) {
    return sets * perSet * recordSize;
  }

  private static int faultSet(EventFaultType type) {
    return switch (type.code() >>> 4) {
      case 3 -> 0;
      case 4 -> 1;
      default -> type == EventFaultType.Code.NO_GNSS_POSITION ? 0 : -1;
    };
  }

  private static int eventSet(EventFaultType type) {
    return switch (type.code()) {
      case 0x03 -> 0;
      case 0x05 -> 1;
      case 0x06 -> 2;
      case 0x08 -> 3;
      case 0x09 -> 4;
      default -> type.code() >>> 4 == 1 || type.code() >>> 4 == 2 ? 5 : -1;
    };
  }
}
