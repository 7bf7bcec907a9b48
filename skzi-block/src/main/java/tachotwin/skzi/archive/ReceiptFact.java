package tachotwin.skzi.archive;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/**
 * A receipt of the server for a document (Г.7.10).
 *
 * <p>Octets: at 8, number 4, result 1, octets 2 + n.
 *
 * @param at the moment
 * @param number number of the document
 * @param result result of the receipt
 * @param octets the receipt
 */
public record ReceiptFact(SimInstant at, long number, int result, Octets octets)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    out.u32(number);
    out.u8(result);
    RecordFields.run(out, octets);
  }

  /** Reads one. */
  public static ReceiptFact decode(OctetReader in) throws DecodeException {
    return new ReceiptFact(
        RecordFields.moment(in, "at"),
        in.u32("number", CLAUSE),
        in.u8("result", CLAUSE),
        RecordFields.run(in, "octets"));
  }
}
