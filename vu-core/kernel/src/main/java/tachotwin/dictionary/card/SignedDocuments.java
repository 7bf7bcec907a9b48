package tachotwin.dictionary.card;

import java.util.List;
import tachotwin.dictionary.DataType;
import tachotwin.dictionary.Journal;
import tachotwin.dictionary.TimeStamp;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * The tachograph documents that a driver's card has signed (4.8.5 в), in file C2F7h of our own,
 * which the block adds to a download.
 *
 * <p>Octets: number of documents 2, documents 10 each, the oldest first.
 *
 * @param documents the documents, at most 65 535
 */
public record SignedDocuments(List<Entry> documents) implements DataType {
  private static final String CLAUSE = "4.8.5, C2F7h";

  /** Keeps its own copy. */
  public SignedDocuments {
    documents = List.copyOf(documents);
  }

  /**
   * A document.
   *
   * <p>Octets: composed 4, number 4, type 2; 10 in all.
   *
   * @param composed when it was composed (8002)
   * @param number its number (8001)
   * @param type tag of its element, 2xx
   */
  public record Entry(TimeStamp composed, long number, int type) implements DataType {
    @Override
    public void encode(OctetWriter out) {
      composed.encode(out);
      out.u32(number).u16(type);
    }

    /** Reads one. */
    public static Entry decode(OctetReader in) throws DecodeException {
      return new Entry(TimeStamp.decode(in), in.u32("number", CLAUSE), in.u16("type", CLAUSE));
    }
  }

  @Override
  public void encode(OctetWriter out) {
    Journal.OF_65535.encode(out, documents);
  }

  /** Reads the file. */
  public static SignedDocuments decode(OctetReader in) throws DecodeException {
    return new SignedDocuments(Journal.OF_65535.decode(in, Entry::decode, "documents", CLAUSE));
  }
}
