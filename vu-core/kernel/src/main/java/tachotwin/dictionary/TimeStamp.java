package tachotwin.dictionary;

import java.util.Locale;
import java.util.Optional;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * TimeStamp (Б.2.2.16): seconds since 1970-01-01T00:00:00 UTC(SU), to the year 2106.
 *
 * <p>Octets: 4, unsigned, big-endian. 0 stands where there is no time.
 *
 * @param seconds 0…4 294 967 295
 */
public record TimeStamp(long seconds) implements DataType, Comparable<TimeStamp> {
  /** Octets of a TimeStamp. */
  public static final int SIZE = 4;

  /** No time. */
  public static final TimeStamp NONE = new TimeStamp(0);

  /** Refuses what four octets cannot hold. */
  public TimeStamp {
    if (seconds < 0 || seconds > 0xFFFF_FFFFL) {
      throw new IllegalArgumentException("not a TimeStamp: " + seconds);
    }
  }

  /** The whole second of a moment. */
  public static TimeStamp of(SimInstant at) {
    return new TimeStamp(at.epochSecond());
  }

  /** Whether there is no time. */
  public boolean isNone() {
    return seconds == 0;
  }

  /** The moment, where there is one. */
  public Optional<SimInstant> instant() {
    return isNone() ? Optional.empty() : Optional.of(SimInstant.ofEpochSecond(seconds));
  }

  /** As a person reads it: {@code 02.03.2026 05:00:00 UTC}, or a dash. */
  public String text() {
    return instant()
        .map(at -> String.format(Locale.ROOT, "%1$td.%1$tm.%1$tY %1$tT UTC", at.utc()))
        .orElse("—");
  }

  @Override
  public void encode(OctetWriter out) {
    out.u32(seconds);
  }

  /** Reads a TimeStamp. */
  public static TimeStamp decode(OctetReader in) throws DecodeException {
    return new TimeStamp(in.u32("TimeStamp", "Б.2.2.16"));
  }

  @Override
  public int compareTo(TimeStamp other) {
    return Long.compare(seconds, other.seconds);
  }
}
