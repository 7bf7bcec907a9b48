package tachotwin.dictionary;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * TimeAdjustmentData (Б.2.2.22, table Б.31): the journal of adjustments of time.
 *
 * <p>Octets: noOfRecords 1, then the records of 98 each.
 *
 * @param records in the order of the journal
 */
public record TimeAdjustmentData(List<TimeAdjustmentRecord> records) implements DataType {
  /** Nothing recorded. */
  public static final TimeAdjustmentData EMPTY = new TimeAdjustmentData(List.of());

  private static final Journal JOURNAL = Journal.OF_255;

  /** Keeps its own copy of the records. */
  public TimeAdjustmentData {
    records = List.copyOf(records);
  }

  @Override
  public void encode(OctetWriter out) {
    JOURNAL.encode(out, records);
  }

  /** Reads the journal. */
  public static TimeAdjustmentData decode(OctetReader in) throws DecodeException {
    return new TimeAdjustmentData(
        JOURNAL.decode(in, TimeAdjustmentRecord::decode, "noOfRecords", "Б.2.2.22"));
  }

  /** Passes over the journal without looking into its records. */
  public static void skip(OctetReader in) throws DecodeException {
    JOURNAL.skip(in, TimeAdjustmentRecord.SIZE, "noOfRecords", "Б.2.2.22");
  }
}
