package tachotwin.dictionary.card;

import java.util.Locale;
import tachotwin.dictionary.DataType;
import tachotwin.octet.Bcd;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * Datef, the day of birth in EF 0520h of a driver's card (4.7.19).
 *
 * <p>Octets: year BCD 2, month BCD 1, day BCD 1; zeros where the day is not known.
 *
 * @param year 0…9999
 * @param month 0…12
 * @param day 0…31
 */
public record BirthDate(int year, int month, int day) implements DataType {
  private static final String CLAUSE = "4.7.19";

  /** Refuses what no calendar has. */
  public BirthDate {
    if (year < 0 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31) {
      throw new IllegalArgumentException("not a day: " + year + "-" + month + "-" + day);
    }
  }

  /** As a person reads it, {@code 31.12.1980}. */
  public String text() {
    return String.format(Locale.ROOT, "%02d.%02d.%04d", day, month, year);
  }

  @Override
  public void encode(OctetWriter out) {
    out.octets(Bcd.encode(year * 10_000L + month * 100L + day, 4));
  }

  /** Reads a day. */
  public static BirthDate decode(OctetReader in) throws DecodeException {
    int digits = (int) Bcd.decode(in, 4, "cardHolderBirthDate", CLAUSE);
    int month = digits / 100 % 100;
    int day = digits % 100;
    if (month > 12 || day > 31) {
      throw new DecodeException(
          in.position() - 2, "cardHolderBirthDate", CLAUSE, "not a day: " + digits);
    }
    return new BirthDate(digits / 10_000, month, day);
  }
}
