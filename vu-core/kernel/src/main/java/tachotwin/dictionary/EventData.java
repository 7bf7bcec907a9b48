package tachotwin.dictionary;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * EventData (Б.2.2.8, table Б.12): the journal of events other than overspeed.
 *
 * <p>Octets: noOfVuEvents 1, then the records of 83 each.
 *
 * @param records in the order of the journal
 */
public record EventData(List<EventRecord> records) implements DataType {
  /** Nothing recorded. */
  public static final EventData EMPTY = new EventData(List.of());

  private static final Journal JOURNAL = Journal.OF_255;

  /** Keeps its own copy of the records. */
  public EventData {
    records = List.copyOf(records);
  }

  @Override
  public void encode(OctetWriter out) {
    JOURNAL.encode(out, records);
  }

  /** Reads the journal. */
  public static EventData decode(OctetReader in) throws DecodeException {
    return new EventData(JOURNAL.decode(in, EventRecord::decode, "noOfVuEvents", "Б.2.2.8"));
  }

  /** Passes over the journal without looking into its records. */
  public static void skip(OctetReader in) throws DecodeException {
    JOURNAL.skip(in, EventRecord.SIZE, "noOfVuEvents", "Б.2.2.8");
  }
}
