package tachotwin.dictionary;

import java.util.ArrayList;
import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * The shape of every journal of Б.2.2: a number of records in one or two octets, then the records;
 * an empty journal is the number 0 alone.
 */
public enum Journal {
  /** The number takes one octet: at most 255 records. */
  OF_255(1),
  /** The number takes two octets: at most 65 535 records. */
  OF_65535(2);

  private final int size;

  Journal(int size) {
    this.size = size;
  }

  /** Writes the number and the records. */
  public void encode(OctetWriter out, List<? extends DataType> records) {
    if (size == 1) {
      out.u8(records.size());
    } else {
      out.u16(records.size());
    }
    records.forEach(one -> one.encode(out));
  }

  /** Reads the number and the records. */
  public <T> List<T> decode(OctetReader in, Decoder<T> record, String field, String clause)
      throws DecodeException {
    int count = count(in, field, clause);
    List<T> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      out.add(record.decode(in));
    }
    return List.copyOf(out);
  }

  /** Passes over the number and the records of a known size without looking into them. */
  public void skip(OctetReader in, int recordSize, String field, String clause)
      throws DecodeException {
    int count = count(in, field, clause);
    in.octets(count * recordSize, field, clause);
  }

  private int count(OctetReader in, String field, String clause) throws DecodeException {
    return size == 1 ? in.u8(field, clause) : in.u16(field, clause);
  }
}
