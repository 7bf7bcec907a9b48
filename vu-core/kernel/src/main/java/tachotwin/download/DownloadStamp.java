package tachotwin.download;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import tachotwin.dictionary.DataType;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.Ia5String;
import tachotwin.octet.Bcd;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * The first four fields of table Б.40: when, where and by which block the data were given out.
 *
 * <p>Octets: Date_Time BCD 6 (year, month, day, hour, minute, second), Lat 8, Lon 8, signed, in
 * 10⁻⁸ degree, PartNumber 16; 38 in all. It is also the value of file C2F1h of a card's download.
 *
 * @param at a whole second of the years 2000…2099, UTC
 * @param latitude −9 000 000 000…9 000 000 000, or 9 000 000 100 = none
 * @param longitude −18 000 000 000…18 000 000 000, or 18 000 000 100 = none
 * @param partNumber factory number of the block, 16 signs
 */
public record DownloadStamp(SimInstant at, long latitude, long longitude, Ia5String partNumber)
    implements DataType {
  /** Octets of the stamp. */
  public static final int SIZE = 38;

  private static final String CLAUSE = "Б.2.3.1, таблица Б.40";
  private static final int CENTURY = 2000;
  private static final long FINER = 100;
  private static final long MAX_LATITUDE = GeoCoordinates.NONE.latitude() * FINER;
  private static final long MAX_LONGITUDE = GeoCoordinates.NONE.longitude() * FINER;

  /** Refuses what the fields cannot hold. */
  public DownloadStamp {
    int year = at.utc().getYear();
    if (year < CENTURY || year >= CENTURY + 100 || at.micros() % 1_000_000 != 0) {
      throw new IllegalArgumentException("not a second of this century: " + at);
    }
    if (Math.abs(latitude) > MAX_LATITUDE || Math.abs(longitude) > MAX_LONGITUDE) {
      throw new IllegalArgumentException("not a place: " + latitude + ", " + longitude);
    }
    partNumber.requireSize(16, "PartNumber");
  }

  /** The stamp of the second of a moment at a place. */
  public static DownloadStamp of(SimInstant at, GeoCoordinates place, Ia5String partNumber) {
    return new DownloadStamp(
        SimInstant.ofEpochSecond(at.epochSecond()),
        place.latitude() * FINER,
        place.longitude() * FINER,
        partNumber);
  }

  @Override
  public void encode(OctetWriter out) {
    ZonedDateTime t = at.utc();
    out.octets(Bcd.encode(t.getYear() - CENTURY, 1)).octets(Bcd.encode(t.getMonthValue(), 1));
    out.octets(Bcd.encode(t.getDayOfMonth(), 1)).octets(Bcd.encode(t.getHour(), 1));
    out.octets(Bcd.encode(t.getMinute(), 1)).octets(Bcd.encode(t.getSecond(), 1));
    out.i64(latitude).i64(longitude);
    partNumber.encode(out);
  }

  /** Reads a stamp. */
  public static DownloadStamp decode(OctetReader in) throws DecodeException {
    SimInstant at = dateTime(in);
    long latitude = degrees(in, "Lat", MAX_LATITUDE);
    long longitude = degrees(in, "Lon", MAX_LONGITUDE);
    return new DownloadStamp(
        at, latitude, longitude, Ia5String.decode(in, 16, "PartNumber", CLAUSE));
  }

  private static SimInstant dateTime(OctetReader in) throws DecodeException {
    int start = in.position();
    int[] part = new int[6];
    for (int i = 0; i < part.length; i++) {
      part[i] = (int) Bcd.decode(in, 1, "Date_Time", CLAUSE);
    }
    try {
      return SimInstant.ofEpochSecond(
          LocalDateTime.of(CENTURY + part[0], part[1], part[2], part[3], part[4], part[5])
              .toEpochSecond(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      throw new DecodeException(start, "Date_Time", CLAUSE, "no such date or time");
    }
  }

  private static long degrees(OctetReader in, String field, long max) throws DecodeException {
    long value = in.i64(field, CLAUSE);
    if (value < -max || value > max) {
      throw new DecodeException(in.position() - 8, field, CLAUSE, "out of range: " + value);
    }
    return value;
  }
}
