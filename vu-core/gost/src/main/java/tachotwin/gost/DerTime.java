package tachotwin.gost;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x509.Time;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Text;
import tachotwin.time.SimInstant;

/** Moments in certificates: UTCTime to 2049, GeneralizedTime after it (RFC 5280, 4.1.2.5). */
final class DerTime {
  private static final String CLAUSE = "RFC 5280, 4.1.2.5";
  private static final int TAG_AND_LENGTH = 2;
  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private DerTime() {}

  static Time encode(SimInstant moment) {
    String digits = digits(moment);
    boolean late = moment.utc().getYear() >= 2050;
    return new Time(late ? new DERGeneralizedTime(digits) : new DERUTCTime(digits.substring(2)));
  }

  static DERGeneralizedTime generalized(SimInstant moment) {
    return new DERGeneralizedTime(digits(moment));
  }

  /** Reads the text as it stands in the octets, since Bouncy Castle rewrites zones. */
  static SimInstant decode(ASN1Primitive time) throws DecodeException {
    String text = Text.ia5(Der.encode(time).from(TAG_AND_LENGTH));
    if (time instanceof ASN1GeneralizedTime) {
      return parse(text);
    }
    return parse((text.compareTo("50") < 0 ? "20" : "19") + text);
  }

  private static SimInstant parse(String digits) throws DecodeException {
    if (!digits.matches("[0-9]{14}Z")) {
      throw new DecodeException(0, "validity", CLAUSE, "not YYYYMMDDHHMMSSZ: " + digits);
    }
    try {
      return SimInstant.parse(
          "%s-%s-%sT%s:%s:%sZ"
              .formatted(
                  digits.substring(0, 4),
                  digits.substring(4, 6),
                  digits.substring(6, 8),
                  digits.substring(8, 10),
                  digits.substring(10, 12),
                  digits.substring(12, 14)));
    } catch (DateTimeException e) {
      throw new DecodeException(0, "validity", CLAUSE, "no such moment: " + digits);
    }
  }

  private static String digits(SimInstant moment) {
    int year = moment.utc().getYear();
    if (year < 1950 || year > 9999) {
      throw new IllegalArgumentException("a certificate cannot hold " + moment);
    }
    return DIGITS.format(moment.utc());
  }
}
