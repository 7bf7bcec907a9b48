package tachotwin.dictionary;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * LogOfControls (Б.2.2.14, table Б.21): the journal of checks.
 *
 * <p>Octets: noOfControls 1, then the records of 31 each.
 *
 * @param records in the order of the journal
 */
public record LogOfControls(List<ControlRecord> records) implements DataType {
  /** Nothing recorded. */
  public static final LogOfControls EMPTY = new LogOfControls(List.of());

  private static final Journal JOURNAL = Journal.OF_255;

  /** Keeps its own copy of the records. */
  public LogOfControls {
    records = List.copyOf(records);
  }

  @Override
  public void encode(OctetWriter out) {
    JOURNAL.encode(out, records);
  }

  /** Reads the journal. */
  public static LogOfControls decode(OctetReader in) throws DecodeException {
    return new LogOfControls(JOURNAL.decode(in, ControlRecord::decode, "noOfControls", "Б.2.2.14"));
  }

  /** Passes over the journal without looking into its records. */
  public static void skip(OctetReader in) throws DecodeException {
    JOURNAL.skip(in, ControlRecord.SIZE, "noOfControls", "Б.2.2.14");
  }
}
