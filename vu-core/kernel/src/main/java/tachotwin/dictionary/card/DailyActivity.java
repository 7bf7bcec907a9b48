package tachotwin.dictionary.card;

import java.util.ArrayList;
import java.util.List;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.DataType;
import tachotwin.dictionary.TimeStamp;
import tachotwin.octet.Bcd;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * CardActivityDailyRecord (4.7.20, EF 0504h): one day on a card, without the two lengths that tie
 * it to its neighbours in the ring.
 *
 * <p>Octets: activityRecordDate 4, activityDailyPresenceCounter BCD 2, activityDayDistance 2, then
 * changes of 2 each, the first of them the state at 00:00.
 *
 * @param date 00:00 UTC of the day
 * @param presenceCounter days on which the card was used, 0…9999
 * @param distance km of the day, 0…65 535
 * @param changes in the order of time
 */
public record DailyActivity(
    TimeStamp date, int presenceCounter, int distance, List<ActivityChange> changes)
    implements DataType {
  private static final String CLAUSE = "4.7.20";

  /** Keeps its own copy of the changes. */
  public DailyActivity {
    changes = List.copyOf(changes);
  }

  @Override
  public void encode(OctetWriter out) {
    date.encode(out);
    out.octets(Bcd.encode(presenceCounter, 2)).u16(distance);
    changes.forEach(change -> change.encode(out));
  }

  /** Reads a day; its changes run to the end of the octets. */
  public static DailyActivity decode(OctetReader in) throws DecodeException {
    TimeStamp date = TimeStamp.decode(in);
    int presence = (int) Bcd.decode(in, 2, "activityDailyPresenceCounter", CLAUSE);
    int distance = in.u16("activityDayDistance", CLAUSE);
    List<ActivityChange> changes = new ArrayList<>();
    while (in.remaining() > 0) {
      changes.add(ActivityChange.decode(in));
    }
    return new DailyActivity(date, presence, distance, changes);
  }
}
