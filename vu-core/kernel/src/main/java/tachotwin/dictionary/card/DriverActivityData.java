package tachotwin.dictionary.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.DataType;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * Driver_Activity_Data (4.7.20, EF 0504h): the days of a card in a ring of octets.
 *
 * <p>Octets: activityPointerOldestDayRecord 2, activityPointerNewestRecord 2, then the ring. A
 * record is activityPreviousRecordLength 2, activityRecordLength 2 and a {@link DailyActivity}; it
 * may wrap at any octet. The pointers count from the first octet of the ring. The oldest record has
 * 0 for its previous length.
 *
 * @param oldest where the oldest record begins
 * @param newest where the newest record begins
 * @param ring all octets of the ring, also those that no record uses any more
 */
public record DriverActivityData(int oldest, int newest, Octets ring) implements DataType {
  private static final String CLAUSE = "4.7.20";
  private static final int LENGTHS = 4;
  private static final int HEAD = 12;

  /** Refuses pointers outside the ring. */
  public DriverActivityData {
    if (oldest < 0 || newest < 0 || oldest >= ring.length() || newest >= ring.length()) {
      throw new IllegalArgumentException("pointers " + oldest + ", " + newest);
    }
  }

  /** A ring of so many octets that holds nothing. */
  public static DriverActivityData empty(int octets) {
    return new DriverActivityData(0, 0, Octets.filled(0, octets));
  }

  /** The days, the oldest first. */
  public List<DailyActivity> days() throws DecodeException {
    List<DailyActivity> out = new ArrayList<>();
    for (int at : starts()) {
      out.add(day(at));
    }
    return List.copyOf(out);
  }

  /** The newest day, where there is one. */
  public Optional<DailyActivity> newestDay() throws DecodeException {
    List<DailyActivity> days = days();
    return days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1));
  }

  /**
   * The ring with one more day after the newest; as many of the oldest days as it needs are given
   * up.
   *
   * @throws DecodeException when the records in the ring do not hold together
   */
  public DriverActivityData append(DailyActivity day) throws DecodeException {
    List<Integer> starts = starts();
    if (starts.isEmpty()) {
      return write(List.of(), oldest, 0, day);
    }
    int previous = length(newest);
    return write(starts, view().wrap(newest + previous), previous, day);
  }

  /**
   * The ring with the newest day replaced, longer or shorter; as many of the oldest days as it
   * needs are given up.
   *
   * @throws DecodeException when the records in the ring do not hold together
   */
  public DriverActivityData replaceNewest(DailyActivity day) throws DecodeException {
    List<Integer> starts = starts();
    if (starts.isEmpty()) {
      return append(day);
    }
    return write(starts.subList(0, starts.size() - 1), newest, view().u16(newest), day);
  }

  @Override
  public void encode(OctetWriter out) {
    out.u16(oldest).u16(newest).octets(ring);
  }

  /** Reads the file to its end and checks that its records hold together. */
  public static DriverActivityData decode(OctetReader in) throws DecodeException {
    int oldest = in.u16("activityPointerOldestDayRecord", CLAUSE);
    int newest = in.u16("activityPointerNewestRecord", CLAUSE);
    int size = in.remaining();
    if (oldest >= size || newest >= size) {
      throw new DecodeException(
          oldest >= size ? in.position() - 4 : in.position() - 2,
          "activityPointer",
          CLAUSE,
          "pointers " + oldest + ", " + newest + " in a ring of " + size);
    }
    DriverActivityData file = new DriverActivityData(oldest, newest, in.rest());
    file.days();
    return file;
  }

  private DailyActivity day(int at) throws DecodeException {
    Octets record = view().read(at, length(at));
    try {
      return DailyActivity.decode(record.from(LENGTHS).reader());
    } catch (DecodeException e) {
      throw refuse(view().wrap(at + LENGTHS + e.offset()), e.field(), "the day cannot be read");
    }
  }

  private OctetRing view() {
    return new OctetRing(ring);
  }

  private int length(int at) {
    return view().u16(at + 2);
  }

  private List<Integer> starts() throws DecodeException {
    List<Integer> out = new ArrayList<>();
    if (oldest == newest && length(newest) == 0) {
      return out;
    }
    int at = oldest;
    int used = 0;
    int previous = 0;
    while (true) {
      int length = length(at);
      used += length;
      if (length < HEAD || length % 2 != 0 || used > ring.length()) {
        throw refuse(at, "activityRecordLength", "record of " + length + " octets");
      }
      if (at != oldest && view().u16(at) != previous) {
        throw refuse(at, "activityPreviousRecordLength", "not " + previous);
      }
      out.add(at);
      if (at == newest) {
        return out;
      }
      previous = length;
      at = view().wrap(at + length);
    }
  }

  private static DecodeException refuse(int at, String field, String problem) {
    return new DecodeException(LENGTHS + at, field, CLAUSE, problem);
  }

  private DriverActivityData write(List<Integer> kept, int at, int previous, DailyActivity day) {
    Octets content = day.toOctets();
    int length = LENGTHS + content.length();
    if (length > ring.length()) {
      throw new IllegalArgumentException("a day of " + length + " octets");
    }
    List<Integer> left = new ArrayList<>(kept);
    int used = left.stream().mapToInt(this::length).sum();
    OctetRing changed = view();
    while (used + length > ring.length()) {
      used -= length(left.remove(0));
    }
    if (!left.isEmpty()) {
      changed = changed.write(left.get(0), Octets.ofInts(0, 0));
    }
    OctetWriter record = new OctetWriter();
    record.u16(left.isEmpty() ? 0 : previous).u16(length).octets(content);
    changed = changed.write(at, record.toOctets());
    return new DriverActivityData(left.isEmpty() ? at : left.get(0), at, changed.octets());
  }
}
