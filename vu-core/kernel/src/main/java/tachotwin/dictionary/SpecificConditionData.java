package tachotwin.dictionary;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * SpecificConditionData (Б.2.2.19, table Б.27): the journal of special situations.
 *
 * <p>Octets: noOfRecords 2, then the records of 5 each.
 *
 * @param records in the order of the journal
 */
public record SpecificConditionData(List<SpecificConditionRecord> records) implements DataType {
  /** Nothing recorded. */
  public static final SpecificConditionData EMPTY = new SpecificConditionData(List.of());

  private static final Journal JOURNAL = Journal.OF_65535;

  /** Keeps its own copy of the records. */
  public SpecificConditionData {
    records = List.copyOf(records);
  }

  @Override
  public void encode(OctetWriter out) {
    JOURNAL.encode(out, records);
  }

  /** Reads the journal. */
  public static SpecificConditionData decode(OctetReader in) throws DecodeException {
    return new SpecificConditionData(
        JOURNAL.decode(in, SpecificConditionRecord::decode, "noOfRecords", "Б.2.2.19"));
  }

  /** Passes over the journal without looking into its records. */
  public static void skip(OctetReader in) throws DecodeException {
    JOURNAL.skip(in, SpecificConditionRecord.SIZE, "noOfRecords", "Б.2.2.19");
  }
}
