package tachotwin.skzi.archive;

import static tachotwin.skzi.archive.ArchiveRecord.CLAUSE;

import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * One second of motion (4.7.10).
 *
 * <p>Octets: second and source 1 (bits 0–5 second of the minute, bit 6 speed by pulses, bit 7
 * ferry/train), speed 2, pulseSpeed 2, position 8, course 2; 15 in all.
 *
 * @param second second of the minute, 0…59
 * @param byPulses whether the speed is that of the pulses and not of GNSS
 * @param ferry whether «переезд на пароме/поезде» was on
 * @param speed speed that counts, 0.01 km/h, 0…65 535
 * @param pulseSpeed speed by the pulses, 0.01 km/h, 0…65 535
 * @param position place by GNSS, {@link GeoCoordinates#NONE} without
 * @param course course over ground, 0.01 degree, 0…35 999; 0 without GNSS
 */
public record MotionSample(
    int second,
    boolean byPulses,
    boolean ferry,
    int speed,
    int pulseSpeed,
    GeoCoordinates position,
    int course) {
  private static final int SECOND = 0x3F;
  private static final int BY_PULSES = 0x40;
  private static final int FERRY = 0x80;

  /** Refuses a second that no minute has. */
  public MotionSample {
    if (second < 0 || second > 59) {
      throw new IllegalArgumentException("not a second of a minute: " + second);
    }
  }

  /** The speed as Б.9 has it: whole km/h, rounded down, at most 254. */
  public int wholeSpeed() {
    return Math.min(254, speed / 100);
  }

  /** Writes the sample. */
  public void encode(OctetWriter out) {
    out.u8(head());
    out.u16(speed).u16(pulseSpeed);
    position.encode(out);
    out.u16(course);
  }

  /** Reads one. */
  public static MotionSample decode(OctetReader in) throws DecodeException {
    int head = in.u8("second", CLAUSE);
    int speed = in.u16("speed", CLAUSE);
    int pulseSpeed = in.u16("pulseSpeed", CLAUSE);
    GeoCoordinates position = GeoCoordinates.decode(in);
    return of(in, head, speed, pulseSpeed, position, in.u16("course", CLAUSE));
  }

  /** The octet of second and source. */
  int head() {
    return second | (byPulses ? BY_PULSES : 0) | (ferry ? FERRY : 0);
  }

  /** A sample by its octet of second and source; {@code in} tells where a wrong one was read. */
  static MotionSample of(
      OctetReader in, int head, int speed, int pulseSpeed, GeoCoordinates position, int course)
      throws DecodeException {
    if (head > 0xFF || (head & SECOND) > 59) {
      throw in.refuse("second", CLAUSE, "not a second of a minute: " + (head & SECOND));
    }
    return new MotionSample(
        head & SECOND,
        (head & BY_PULSES) != 0,
        (head & FERRY) != 0,
        speed,
        pulseSpeed,
        position,
        course);
  }
}
