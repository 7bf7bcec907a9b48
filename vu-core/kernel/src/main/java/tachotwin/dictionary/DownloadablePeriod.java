package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * DownloadablePeriod (Б.2.2.6, table Б.10): the span of time whose data can be or were read.
 *
 * <p>Octets: begin 4, end 4; 8 in all.
 *
 * @param begin first moment
 * @param end last moment
 */
public record DownloadablePeriod(TimeStamp begin, TimeStamp end) implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 8;

  /** Nothing to read. */
  public static final DownloadablePeriod NONE =
      new DownloadablePeriod(TimeStamp.NONE, TimeStamp.NONE);

  @Override
  public void encode(OctetWriter out) {
    begin.encode(out);
    end.encode(out);
  }

  /** Reads one. */
  public static DownloadablePeriod decode(OctetReader in) throws DecodeException {
    return new DownloadablePeriod(TimeStamp.decode(in), TimeStamp.decode(in));
  }
}
