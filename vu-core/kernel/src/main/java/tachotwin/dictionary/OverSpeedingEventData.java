package tachotwin.dictionary;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * OverSpeedingEventData (Б.2.2.21, table Б.29): the journal of overspeeds.
 *
 * <p>Octets: noOfRecords 1, then the records of 31 each.
 *
 * @param records in the order of the journal
 */
public record OverSpeedingEventData(List<OverSpeedingEventRecord> records) implements DataType {
  /** Nothing recorded. */
  public static final OverSpeedingEventData EMPTY = new OverSpeedingEventData(List.of());

  private static final Journal JOURNAL = Journal.OF_255;

  /** Keeps its own copy of the records. */
  public OverSpeedingEventData {
    records = List.copyOf(records);
  }

  @Override
  public void encode(OctetWriter out) {
    JOURNAL.encode(out, records);
  }

  /** Reads the journal. */
  public static OverSpeedingEventData decode(OctetReader in) throws DecodeException {
    return new OverSpeedingEventData(
        JOURNAL.decode(in, OverSpeedingEventRecord::decode, "noOfRecords", "Б.2.2.21"));
  }

  /** Passes over the journal without looking into its records. */
  public static void skip(OctetReader in) throws DecodeException {
    JOURNAL.skip(in, OverSpeedingEventRecord.SIZE, "noOfRecords", "Б.2.2.21");
  }
}
