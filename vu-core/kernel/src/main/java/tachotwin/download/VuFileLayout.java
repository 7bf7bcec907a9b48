package tachotwin.download;

import java.util.ArrayList;
import java.util.List;
import tachotwin.octet.BerTlv;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.Octets;

/**
 * Where the records of a vehicle unit's download lie (tables Б.37–Б.40), found by prefixes,
 * identifiers and numbers of records alone.
 *
 * @param parts the signed part of each record 01h…05h, in the order of the file
 * @param certificateFrom first octet of the certificate of record 81h
 * @param certificateTo behind its last octet, the end of the file
 */
public record VuFileLayout(List<SignedPart> parts, int certificateFrom, int certificateTo) {
  static final int CERTIFICATE = 0x81;

  private static final String CLAUSE = "Б.2.3.1, таблица Б.37";

  /** Keeps its own copy of the parts. */
  public VuFileLayout {
    parts = List.copyOf(parts);
  }

  /**
   * The layout of a file. Records 01h…05h may come in any order and more than once; 01h must be
   * there; 81h must be the last and its certificate one element of DER to the end of the file.
   */
  public static VuFileLayout of(Octets file) throws DecodeException {
    OctetReader in = file.reader();
    List<SignedPart> parts = new ArrayList<>();
    while (true) {
      int prefix = in.u8("Префикс", CLAUSE);
      if (prefix != VuRecord.PREFIX) {
        throw new DecodeException(
            in.position() - 1, "Префикс", CLAUSE, "must be 76, is %02X".formatted(prefix));
      }
      int identifier = in.u8("Идентификатор записи", CLAUSE);
      if (identifier == CERTIFICATE) {
        break;
      }
      parts.add(part(identifier, in));
    }
    if (parts.stream().noneMatch(part -> part.identifier() == Overview.IDENTIFIER)) {
      throw in.refuse("Общие сведения", CLAUSE, "record 01 is missing");
    }
    int from = in.position();
    checkCertificate(in);
    return new VuFileLayout(parts, from, file.length());
  }

  private static SignedPart part(int identifier, OctetReader in) throws DecodeException {
    int from = in.position();
    VuData.skip(identifier, in);
    in.octets(DownloadStamp.SIZE, "Date_Time, Lat, Lon, PartNumber", CLAUSE);
    int to = in.position();
    in.octets(VuRecord.SIGNATURE + VuRecord.RESERVE, "Data_Signature, Reserve", CLAUSE);
    return new SignedPart(VuData.title(identifier), identifier, from, to, to, VuRecord.SIGNATURE);
  }

  private static void checkCertificate(OctetReader in) throws DecodeException {
    int from = in.position();
    int tag = BerTlv.decode(in).tag();
    if (tag != 0x30) {
      throw new DecodeException(
          from, "Квалифицированный сертификат", CLAUSE, "not a sequence: %02X".formatted(tag));
    }
    in.expectEnd("Квалифицированный сертификат", CLAUSE);
  }
}
