package tachotwin.dictionary;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * LogOfLocks (Б.2.2.13, table Б.19): the journal of locks.
 *
 * <p>Octets: noOfLocks 1, then the records of 98 each.
 *
 * @param records in the order of the journal
 */
public record LogOfLocks(List<LockRecord> records) implements DataType {
  /** Nothing recorded. */
  public static final LogOfLocks EMPTY = new LogOfLocks(List.of());

  private static final Journal JOURNAL = Journal.OF_255;

  /** Keeps its own copy of the records. */
  public LogOfLocks {
    records = List.copyOf(records);
  }

  @Override
  public void encode(OctetWriter out) {
    JOURNAL.encode(out, records);
  }

  /** Reads the journal. */
  public static LogOfLocks decode(OctetReader in) throws DecodeException {
    return new LogOfLocks(JOURNAL.decode(in, LockRecord::decode, "noOfLocks", "Б.2.2.13"));
  }

  /** Passes over the journal without looking into its records. */
  public static void skip(OctetReader in) throws DecodeException {
    JOURNAL.skip(in, LockRecord.SIZE, "noOfLocks", "Б.2.2.13");
  }
}
