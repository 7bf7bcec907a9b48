package tachotwin.dictionary;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * CardIWData (Б.2.2.18, table Б.25): the journal of insertions and withdrawals of cards.
 *
 * <p>Octets: noOfIWRecords 2, then the records of 145 each.
 *
 * @param records in the order of the journal
 */
public record CardIWData(List<CardIWRecord> records) implements DataType {
  /** Nothing recorded. */
  public static final CardIWData EMPTY = new CardIWData(List.of());

  private static final Journal JOURNAL = Journal.OF_65535;

  /** Keeps its own copy of the records. */
  public CardIWData {
    records = List.copyOf(records);
  }

  @Override
  public void encode(OctetWriter out) {
    JOURNAL.encode(out, records);
  }

  /** Reads the journal. */
  public static CardIWData decode(OctetReader in) throws DecodeException {
    return new CardIWData(JOURNAL.decode(in, CardIWRecord::decode, "noOfIWRecords", "Б.2.2.18"));
  }

  /** Passes over the journal without looking into its records. */
  public static void skip(OctetReader in) throws DecodeException {
    JOURNAL.skip(in, CardIWRecord.SIZE, "noOfIWRecords", "Б.2.2.18");
  }
}
