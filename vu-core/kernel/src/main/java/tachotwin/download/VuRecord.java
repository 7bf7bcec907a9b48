package tachotwin.download;

import tachotwin.dictionary.DataType;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * A record of a vehicle unit's download (tables Б.38 and Б.40).
 *
 * <p>Octets: 76h 1, identifier 1, content, then Date_Time 6, Lat 8, Lon 8, PartNumber 16,
 * Data_Signature 64, Reserve 26 of 00.
 *
 * @param data the content
 * @param stamp when, where and by which block
 * @param signature 64 octets over {@link #signedOctets}
 */
public record VuRecord(VuData data, DownloadStamp stamp, Octets signature) implements DataType {
  static final int PREFIX = 0x76;
  static final int SIGNATURE = 64;
  static final int RESERVE = 26;

  private static final String CLAUSE = "Б.2.3.1, таблица Б.40";

  /** Refuses a signature of another length. */
  public VuRecord {
    if (signature.length() != SIGNATURE) {
      throw new IllegalArgumentException("signature of " + signature.length() + " octets");
    }
  }

  /** What the block signs: content ‖ Date_Time ‖ Lat ‖ Lon ‖ PartNumber. */
  public static Octets signedOctets(VuData data, DownloadStamp stamp) {
    return Octets.concat(data.toOctets(), stamp.toOctets());
  }

  @Override
  public void encode(OctetWriter out) {
    out.u8(PREFIX).u8(data.identifier());
    data.encode(out);
    stamp.encode(out);
    out.octets(signature).fill(0, RESERVE);
  }

  /** Reads a record at the reader, prefix and identifier included. */
  public static VuRecord decode(OctetReader in) throws DecodeException {
    int prefix = in.u8("Префикс", CLAUSE);
    if (prefix != PREFIX) {
      throw new DecodeException(
          in.position() - 1, "Префикс", CLAUSE, "must be 76, is %02X".formatted(prefix));
    }
    VuData data = VuData.decode(in.u8("Идентификатор записи", CLAUSE), in);
    DownloadStamp stamp = DownloadStamp.decode(in);
    Octets signature = in.octets(SIGNATURE, "Data_Signature", CLAUSE);
    ZeroOctets.decode(in, RESERVE, "Reserve", CLAUSE);
    return new VuRecord(data, stamp, signature);
  }
}
