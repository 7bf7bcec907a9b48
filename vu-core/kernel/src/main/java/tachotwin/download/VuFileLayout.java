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
 * @param certificateTo behind its last octet; equal to the first where there is no record 81h
 * @param unknown octets between and behind the records that are none, each from its first octet
 */
public record VuFileLayout(
    List<SignedPart> parts, int certificateFrom, int certificateTo, List<UnsignedPart> unknown) {
  static final int CERTIFICATE = 0x81;

  private static final String CLAUSE = "Б.2.3.1, таблица Б.37";

  private static final String FIELD = "Квалифицированный сертификат";
  private static final int SEQUENCE = 0x30;
  private static final int TRIALS = 200;

  /** Keeps its own copies. */
  public VuFileLayout {
    parts = List.copyOf(parts);
    unknown = List.copyOf(unknown);
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
    return new VuFileLayout(parts, from, file.length(), List.of());
  }

  /**
   * The layout of a file of the field: what is no record is passed over up to the next place from
   * which records follow to the end, record 01h and record 81h may be missing, and 81h runs to the
   * end whatever it holds.
   *
   * @throws DecodeException when the file begins with no record, or a record is cut off
   */
  public static VuFileLayout asFound(Octets file) throws DecodeException {
    OctetReader in = file.reader();
    List<SignedPart> parts = new ArrayList<>();
    List<UnsignedPart> unknown = new ArrayList<>();
    while (in.remaining() > 0) {
      int at = in.position();
      if (isRecord(file, at)) {
        in.octets(1, "Префикс", CLAUSE);
        int identifier = in.u8("Идентификатор записи", CLAUSE);
        if (identifier == CERTIFICATE) {
          int from = in.position();
          refuseCut(file, in);
          return new VuFileLayout(parts, from, file.length(), unknown);
        }
        parts.add(part(identifier, in));
      } else {
        if (parts.isEmpty()) {
          throw in.refuse("Префикс", CLAUSE, "no record 76 01…05");
        }
        int next = next(file, at + 1);
        in.octets(next - at, "не запись", CLAUSE);
        unknown.add(new UnsignedPart(unknownName(file, at), file.u8(at), at, next, true));
      }
    }
    return new VuFileLayout(parts, file.length(), file.length(), unknown);
  }

  /** A certificate that is no sequence is for others to judge; one that is cut off is refused. */
  private static void refuseCut(Octets file, OctetReader in) throws DecodeException {
    if (in.remaining() == 0) {
      throw in.refuse(FIELD, CLAUSE, "the file is cut off");
    }
    if (file.u8(in.position()) == SEQUENCE) {
      BerTlv.decode(in);
    }
  }

  private static boolean isRecord(Octets file, int at) {
    if (at + 1 >= file.length()) {
      return at < file.length() && file.u8(at) == VuRecord.PREFIX;
    }
    int identifier = file.u8(at + 1);
    return file.u8(at) == VuRecord.PREFIX
        && (identifier == CERTIFICATE
            || identifier >= Overview.IDENTIFIER && identifier <= TechnicalData.IDENTIFIER);
  }

  /** The next place from which records follow one another to the end; the end where none is. */
  private static int next(Octets file, int from) {
    int trials = 0;
    for (int at = from; at + 1 < file.length() && trials < TRIALS; at++) {
      if (isRecord(file, at)) {
        trials++;
        if (followToTheEnd(file, at)) {
          return at;
        }
      }
    }
    return file.length();
  }

  private static boolean followToTheEnd(Octets file, int from) {
    OctetReader in = file.from(from).reader();
    try {
      while (in.remaining() > 0) {
        if (!isRecord(file, from + in.position())) {
          return false;
        }
        in.octets(1, "Префикс", CLAUSE);
        int identifier = in.u8("Идентификатор записи", CLAUSE);
        if (identifier == CERTIFICATE) {
          return true;
        }
        part(identifier, in);
      }
      return true;
    } catch (DecodeException e) {
      return false;
    }
  }

  private static String unknownName(Octets file, int at) {
    boolean record = at + 1 < file.length() && file.u8(at) == VuRecord.PREFIX;
    return record
        ? "%02X неизвестная запись".formatted(file.u8(at + 1))
        : "октеты, которые не запись";
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
    if (tag != SEQUENCE) {
      throw new DecodeException(from, FIELD, CLAUSE, "not a sequence: %02X".formatted(tag));
    }
    in.expectEnd(FIELD, CLAUSE);
  }
}
