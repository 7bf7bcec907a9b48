package tachotwin.dictionary;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * CalibrationData (Б.2.2.3, table Б.6): the journal of calibrations.
 *
 * <p>Octets: noOfRecords 1, then the records of 167 each.
 *
 * @param records in the order of the journal
 */
public record CalibrationData(List<CalibrationRecord> records) implements DataType {
  /** Nothing recorded. */
  public static final CalibrationData EMPTY = new CalibrationData(List.of());

  private static final Journal JOURNAL = Journal.OF_255;

  /** Keeps its own copy of the records. */
  public CalibrationData {
    records = List.copyOf(records);
  }

  @Override
  public void encode(OctetWriter out) {
    JOURNAL.encode(out, records);
  }

  /** Reads the journal. */
  public static CalibrationData decode(OctetReader in) throws DecodeException {
    return new CalibrationData(
        JOURNAL.decode(in, CalibrationRecord::decode, "noOfRecords", "Б.2.2.3"));
  }

  /** Passes over the journal without looking into its records. */
  public static void skip(OctetReader in) throws DecodeException {
    JOURNAL.skip(in, CalibrationRecord.SIZE, "noOfRecords", "Б.2.2.3");
  }
}
