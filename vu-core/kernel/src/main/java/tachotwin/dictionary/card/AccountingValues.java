package tachotwin.dictionary.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tachotwin.dictionary.DataType;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * The eleven times of driving and rest that a download of a driver's card states (4.5.2, 4.8.5 б),
 * in file C2F0h of our own.
 *
 * <p>Octets: 11 times of 4 each, seconds, big-endian; 44 in all.
 *
 * @param seconds in the order of {@link Item}, each 0…4 294 967 295
 */
public record AccountingValues(List<Long> seconds) implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 44;

  /** The times in the order of 4.8.5 б. */
  public enum Item {
    /** 1: driving since the last break. */
    CONTINUOUS_DRIVING("Время управления до перерыва"),
    /** 2: driving since the last daily or weekly rest, within 24 h. */
    DAILY_DRIVING("Время управления за период не более 24 ч"),
    /** 3: driving of the calendar week. */
    WEEKLY_DRIVING("Время управления за календарную неделю"),
    /** 4: driving of two calendar weeks. */
    FORTNIGHTLY_DRIVING("Время управления за две календарные недели"),
    /** 5: the break that is going on or was the last. */
    BREAK("Время перерыва для отдыха от управления"),
    /** 6: all breaks since the daily driving began. */
    TOTAL_BREAKS("Совокупное время перерывов"),
    /** 7: daily rest. */
    DAILY_REST("Время ежедневного отдыха"),
    /** 8: weekly rest. */
    WEEKLY_REST("Время еженедельного отдыха"),
    /** 9: rest of the six periods of 24 h since the last weekly rest. */
    SIX_DAYS_REST("Время отдыха за шесть 24-часовых периодов"),
    /** 10: rest of two calendar weeks. */
    TWO_WEEKS_REST("Время отдыха за две календарные недели"),
    /** 11: rest of three calendar weeks. */
    THREE_WEEKS_REST("Время отдыха за три календарные недели");

    private final String title;

    Item(String title) {
      this.title = title;
    }

    /** What the time is, in Russian. */
    public String title() {
      return title;
    }
  }

  /** Refuses other than eleven times. */
  public AccountingValues {
    seconds = List.copyOf(seconds);
    if (seconds.size() != Item.values().length) {
      throw new IllegalArgumentException("not eleven times: " + seconds);
    }
  }

  /** Times by item; an item that is missing is 0. */
  public static AccountingValues of(Map<Item, Long> seconds) {
    List<Long> all = new ArrayList<>();
    for (Item item : Item.values()) {
      all.add(seconds.getOrDefault(item, 0L));
    }
    return new AccountingValues(all);
  }

  /** The seconds of an item. */
  public long get(Item item) {
    return seconds.get(List.of(Item.values()).indexOf(item));
  }

  @Override
  public void encode(OctetWriter out) {
    seconds.forEach(out::u32);
  }

  /** Reads the file. */
  public static AccountingValues decode(OctetReader in) throws DecodeException {
    List<Long> all = new ArrayList<>();
    for (Item item : Item.values()) {
      all.add(in.u32(item.title(), "4.8.5"));
    }
    return new AccountingValues(all);
  }
}
