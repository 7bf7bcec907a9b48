package tachotwin.download;

import java.util.ArrayList;
import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.Octets;

/**
 * Where the records of a European vehicle unit's download lie (Annex 1B and 1C, appendix 7): such
 * files look like ours from outside and have RSA or ECDSA signatures, so they are named, not read.
 *
 * <p>First generation: 76h, 01h…05h, content, signature of 128 octets; its record 01h begins with
 * two certificates of 194 octets where ours has 388 zeros. Second generation: 76h, 21h…25h or
 * 31h…35h, then arrays of records (type 1, size 2, number 2), the last of which, type 08h, holds
 * the signature.
 *
 * @param second whether it is of the second generation
 * @param parts what is signed and the signatures, in the order of the file
 * @param restFrom first octet behind the last record; the length of the file where there is none
 */
public record EuropeanVuFile(boolean second, List<SignedPart> parts, int restFrom) {
  private static final String CLAUSE = "Annex 1B/1C, appendix 7, 2.2.6";
  private static final int CERTIFICATES = 388;
  private static final int FEW = 100;
  private static final int SIGNATURE = 128;
  private static final int SIGNATURE_ARRAY = 0x08;
  private static final List<String> TITLES =
      List.of(
          "Версия интерфейса",
          "Общие сведения",
          "Деятельность водителей",
          "События и неисправности",
          "Подробные данные о скорости",
          "Технические данные");

  /** Keeps its own copy of the parts. */
  public EuropeanVuFile {
    parts = List.copyOf(parts);
  }

  /** Whether a file begins as none of ours does. */
  public static boolean begins(Octets file) {
    if (file.length() < 2 || file.u8(0) != VuRecord.PREFIX) {
      return false;
    }
    int trep = file.u8(1);
    if (isSecond(trep)) {
      return true;
    }
    if (trep == 0) {
      return file.length() > 5 && file.u8(4) == VuRecord.PREFIX && isSecond(file.u8(5));
    }
    if (trep != Overview.IDENTIFIER || file.length() < CERTIFICATES) {
      return false;
    }
    int set = 0;
    for (int at = 2; at < CERTIFICATES; at++) {
      set += file.u8(at) == 0 ? 0 : 1;
    }
    return set > FEW;
  }

  private static boolean isSecond(int trep) {
    int generation = trep >> 4;
    int kind = trep & 0x0F;
    return (generation == 2 || generation == 3) && kind >= 1 && kind <= 5;
  }

  /**
   * The layout of a file.
   *
   * @throws DecodeException when no record can be followed to its end or the last is cut off
   */
  public static EuropeanVuFile of(Octets file) throws DecodeException {
    OctetReader in = file.reader();
    List<SignedPart> parts = new ArrayList<>();
    boolean second = false;
    int at = 0;
    while (at + 1 < file.length() && file.u8(at) == VuRecord.PREFIX && isKnown(file.u8(at + 1))) {
      in.octets(2, "SID, TREP", CLAUSE);
      int trep = file.u8(at + 1);
      second |= isSecond(trep);
      parts.add(isSecond(trep) ? arrays(trep, in, file) : record(trep, in));
      at = in.position();
    }
    if (parts.isEmpty()) {
      throw in.refuse("SID, TREP", CLAUSE, "no record 76 01…05, 21…25, 31…35");
    }
    return new EuropeanVuFile(second, parts, at);
  }

  private static boolean isKnown(int trep) {
    return trep <= TechnicalData.IDENTIFIER || isSecond(trep);
  }

  private static SignedPart record(int trep, OctetReader in) throws DecodeException {
    int from = in.position();
    switch (trep) {
      case 0 -> in.octets(2, "DownloadInterfaceVersion", CLAUSE);
      case Overview.IDENTIFIER -> {
        // Certificates, VIN 17, registration 15, time 4, period 8, slots 1, last download 58.
        in.octets(CERTIFICATES + 17 + 15 + 4 + 8 + 1 + 58, "Overview", CLAUSE);
        few(in, 98);
        few(in, 31);
      }
      case DriverActivity.IDENTIFIER -> {
        in.octets(4 + 3, "Activities", CLAUSE);
        many(in, 129);
        many(in, 2);
        few(in, 28);
        many(in, 5);
      }
      case EventsAndFaults.IDENTIFIER -> {
        few(in, 82);
        few(in, 83);
        in.octets(9, "VuOverSpeedingControlData", CLAUSE);
        few(in, 31);
        few(in, 98);
      }
      case DetailedSpeed.IDENTIFIER -> many(in, 64);
      default -> {
        in.octets(116 + 20, "VuIdentification, SensorPaired", CLAUSE);
        few(in, 167);
      }
    }
    int to = in.position();
    int signature = trep == 0 ? 0 : SIGNATURE;
    in.octets(signature, "Signature", CLAUSE);
    return part(trep, from, to, to, signature, CardElement.Type.EUROPEAN_SIGNATURE);
  }

  private static void few(OctetReader in, int size) throws DecodeException {
    in.octets(in.u8("noOf", CLAUSE) * size, "records", CLAUSE);
  }

  private static void many(OctetReader in, int size) throws DecodeException {
    in.octets(in.u16("noOf", CLAUSE) * size, "records", CLAUSE);
  }

  private static SignedPart arrays(int trep, OctetReader in, Octets file) throws DecodeException {
    int from = in.position();
    int at = from;
    int array = from;
    int type = 0;
    while (type != SIGNATURE_ARRAY && in.remaining() > 0 && !endsAt(in.position(), from, file)) {
      array = in.position();
      type = in.u8("recordType", CLAUSE);
      int size = in.u16("recordSize", CLAUSE);
      int number = in.u16("noOfRecords", CLAUSE);
      at = in.position();
      if ((long) size * number > in.remaining()) {
        throw in.refuse("records", CLAUSE, number + " records of " + size + " octets");
      }
      in.octets(size * number, "records", CLAUSE);
    }
    boolean signed = type == SIGNATURE_ARRAY;
    int to = signed ? array : in.position();
    int begin = signed ? at : to;
    int length = in.position() - begin;
    return part(trep, from, to, begin, length, CardElement.Type.SECOND_SIGNATURE);
  }

  private static boolean endsAt(int at, int from, Octets file) {
    return at > from
        && at + 1 < file.length()
        && file.u8(at) == VuRecord.PREFIX
        && isSecond(file.u8(at + 1));
  }

  private static SignedPart part(
      int trep, int from, int to, int at, int length, CardElement.Type type) {
    String name = "%02X %s (ЕСТР)".formatted(trep, TITLES.get(trep & 0x0F));
    return new SignedPart(name, trep, from, to, at, length, type);
  }
}
