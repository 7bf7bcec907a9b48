package tachotwin.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * The driving and rest times of one driver (tables Б.80 and Б.82, DRTD1 and DRTD2), which the block
 * computes, the vehicle unit passes on and the bus carries.
 *
 * <p>Octets between block and unit: the 15 times of {@link Item} 2 each, AdditionalInformation 2,
 * all big-endian (Б.2.1.2); 32 in all. The bus has its own byte order.
 *
 * @param minutes the 15 times in the order of {@link Item}, minutes 0…64 255, above that as J1939:
 *     FExx an error, FFxx not available
 * @param additional AdditionalInformation
 */
public record DrivingTimes(List<Integer> minutes, AdditionalDrivingInformation additional)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 32;

  /** The value of a time that is not known. */
  public static final int NOT_AVAILABLE = 0xFFFF;

  /** The greatest time, minutes. */
  public static final int MAX = 0xFAFF;

  private static final String CLAUSE = "Б.3, таблица Б.80";

  /** The times in the order of table Б.80. */
  public enum Item {
    /** Driving that is left of the current driving. */
    REMAINING_CURRENT_DRIVING_TIME,
    /** Time until the next break or rest. */
    REMAINING_TIME_UNTIL_NEXT_BREAK_OR_REST,
    /** Length of the next break or rest. */
    DURATION_OF_NEXT_BREAK_REST,
    /** What is left of the current break or rest. */
    REMAINING_TIME_OF_CURRENT_BREAK_REST,
    /** Time until the next period of driving. */
    TIME_LEFT_UNTIL_NEXT_DRIVING_PERIOD,
    /** Length of the next period of driving. */
    DURATION_OF_NEXT_DRIVING_PERIOD,
    /** Driving of the current day. */
    CURRENT_DAILY_DRIVING_TIME,
    /** Time until a new daily rest. */
    TIME_LEFT_UNTIL_NEW_DAILY_REST_PERIOD,
    /** The least daily rest. */
    MINIMUM_DAILY_REST,
    /** Driving that is left of the current week. */
    REMAINING_DRIVING_TIME_OF_CURRENT_WEEK,
    /** Time until a new weekly rest. */
    TIME_LEFT_UNTIL_NEW_WEEKLY_REST_PERIOD,
    /** The least weekly rest. */
    MINIMUM_WEEKLY_REST,
    /** Compensation still owed for the last week. */
    OPEN_COMPENSATION_IN_THE_LAST_WEEK,
    /** Compensation still owed for the week before the last. */
    OPEN_COMPENSATION_IN_WEEK_BEFORE_LAST,
    /** Compensation still owed for the second week before the last. */
    OPEN_COMPENSATION_IN_2ND_WEEK_BEFORE_LAST
  }

  /** Refuses other than 15 values of two octets. */
  public DrivingTimes {
    minutes = List.copyOf(minutes);
    if (minutes.size() != Item.values().length
        || minutes.stream().anyMatch(value -> value < 0 || value > 0xFFFF)) {
      throw new IllegalArgumentException("not the times of table Б.80: " + minutes);
    }
  }

  /** Times by item, cut to 0…{@link #MAX}; an item that is missing is not available. */
  public static DrivingTimes of(Map<Item, Long> minutes, AdditionalDrivingInformation additional) {
    List<Integer> all = new ArrayList<>();
    for (Item item : Item.values()) {
      Long value = minutes.get(item);
      all.add(value == null ? NOT_AVAILABLE : (int) Math.max(0, Math.min(value, MAX)));
    }
    return new DrivingTimes(all, additional);
  }

  /** The raw value of an item. */
  public int get(Item item) {
    return minutes.get(List.of(Item.values()).indexOf(item));
  }

  @Override
  public void encode(OctetWriter out) {
    minutes.forEach(out::u16);
    out.u16(additional.bits());
  }

  /** Reads the times of a driver. */
  public static DrivingTimes decode(OctetReader in) throws DecodeException {
    List<Integer> minutes = new ArrayList<>();
    for (Item item : Item.values()) {
      minutes.add(in.u16(item.name(), CLAUSE));
    }
    return new DrivingTimes(
        minutes, AdditionalDrivingInformation.ofBits(in.u16("AdditionalInformation", CLAUSE)));
  }
}
