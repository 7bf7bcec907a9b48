package tachotwin.dictionary;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * FaultData (Б.2.2.11, table Б.16): the journal of faults.
 *
 * <p>Octets: noOfVuFaults 1, then the records of 82 each.
 *
 * @param records in the order of the journal
 */
public record FaultData(List<FaultRecord> records) implements DataType {
  /** Nothing recorded. */
  public static final FaultData EMPTY = new FaultData(List.of());

  private static final Journal JOURNAL = Journal.OF_255;

  /** Keeps its own copy of the records. */
  public FaultData {
    records = List.copyOf(records);
  }

  @Override
  public void encode(OctetWriter out) {
    JOURNAL.encode(out, records);
  }

  /** Reads the journal. */
  public static FaultData decode(OctetReader in) throws DecodeException {
    return new FaultData(JOURNAL.decode(in, FaultRecord::decode, "noOfVuFaults", "Б.2.2.11"));
  }

  /** Passes over the journal without looking into its records. */
  public static void skip(OctetReader in) throws DecodeException {
    JOURNAL.skip(in, FaultRecord.SIZE, "noOfVuFaults", "Б.2.2.11");
  }
}
