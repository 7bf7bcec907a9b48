package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * DownloadActivityData (Б.2.2.7, table Б.11): the last download.
 *
 * <p>Octets: lastDownload 4, card 18, companyName 36; 58 in all.
 *
 * @param lastDownload when it began
 * @param card the card that gave the right to it
 * @param companyName the organisation
 */
public record DownloadActivityData(TimeStamp lastDownload, FullCardNumber card, Name companyName)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 58;

  /** No download yet. */
  public static final DownloadActivityData NONE =
      new DownloadActivityData(TimeStamp.NONE, FullCardNumber.NONE, Name.NONE);

  @Override
  public void encode(OctetWriter out) {
    lastDownload.encode(out);
    card.encode(out);
    companyName.encode(out);
  }

  /** Reads one. */
  public static DownloadActivityData decode(OctetReader in) throws DecodeException {
    return new DownloadActivityData(
        TimeStamp.decode(in), FullCardNumber.decode(in), Name.decode(in));
  }
}
