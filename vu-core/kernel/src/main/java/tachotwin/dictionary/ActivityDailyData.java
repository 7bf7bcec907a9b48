package tachotwin.dictionary;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * ActivityDailyData (Б.2.2.2, table Б.4): the changes of activity of a day.
 *
 * <p>Octets: noOfActivityChanges 2, then the records of 2 each.
 *
 * @param records in the order of the journal
 */
public record ActivityDailyData(List<ActivityChange> records) implements DataType {
  /** Nothing recorded. */
  public static final ActivityDailyData EMPTY = new ActivityDailyData(List.of());

  private static final Journal JOURNAL = Journal.OF_65535;

  /** Keeps its own copy of the records. */
  public ActivityDailyData {
    records = List.copyOf(records);
  }

  @Override
  public void encode(OctetWriter out) {
    JOURNAL.encode(out, records);
  }

  /** Reads the journal. */
  public static ActivityDailyData decode(OctetReader in) throws DecodeException {
    return new ActivityDailyData(
        JOURNAL.decode(in, ActivityChange::decode, "noOfActivityChanges", "Б.2.2.2"));
  }

  /** Passes over the journal without looking into its records. */
  public static void skip(OctetReader in) throws DecodeException {
    JOURNAL.skip(in, ActivityChange.SIZE, "noOfActivityChanges", "Б.2.2.2");
  }
}
