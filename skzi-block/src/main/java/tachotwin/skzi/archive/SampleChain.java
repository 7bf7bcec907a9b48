package tachotwin.skzi.archive;

import static tachotwin.skzi.archive.ArchiveRecord.CLAUSE;

import java.util.ArrayList;
import java.util.List;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * The seconds of a minute, each but the first as what differs from the one before: a vehicle does
 * not jump, so most differences are one octet.
 *
 * <p>Octets: count 1 (bits 0–5 number of samples, bit 7 irregular), the first {@link MotionSample}
 * 15, then of each further one: where irregular is set, second and source 1 as in a sample, else
 * second and source follow from the sample before; then five numbers, {@link RecordFields#signed}:
 * speed less that before; pulseSpeed less speed; latitude and longitude, each less where the way
 * since the sample before that would lead to; course less that before.
 */
final class SampleChain {
  private static final int IRREGULAR = 0x80;
  private static final int COUNT = 0x7F;
  private static final int MAX = 60;
  private static final int U16 = 0xFFFF;

  private SampleChain() {}

  static void encode(OctetWriter out, List<MotionSample> samples) {
    boolean regular = isRegular(samples);
    out.u8(samples.size() | (regular ? 0 : IRREGULAR));
    MotionSample before = samples.get(0);
    MotionSample beforeThat = before;
    before.encode(out);
    for (MotionSample sample : samples.subList(1, samples.size())) {
      if (!regular) {
        out.u8(sample.head());
      }
      RecordFields.signed(out, sample.speed() - before.speed());
      RecordFields.signed(out, sample.pulseSpeed() - sample.speed());
      GeoCoordinates place = sample.position();
      RecordFields.signed(out, place.latitude() - latitude(beforeThat, before));
      RecordFields.signed(out, place.longitude() - longitude(beforeThat, before));
      RecordFields.signed(out, sample.course() - before.course());
      beforeThat = before;
      before = sample;
    }
  }

  static List<MotionSample> decode(OctetReader in) throws DecodeException {
    int head = in.u8("count", CLAUSE);
    int count = head & COUNT;
    if (count == 0 || count > MAX) {
      throw new DecodeException(in.position() - 1, "count", CLAUSE, count + " seconds of a minute");
    }
    List<MotionSample> samples = new ArrayList<>(count);
    MotionSample before = MotionSample.decode(in);
    MotionSample beforeThat = before;
    samples.add(before);
    for (int i = 1; i < count; i++) {
      int next = (head & IRREGULAR) == 0 ? before.head() + 1 : in.u8("second", CLAUSE);
      MotionSample sample = decode(in, next, beforeThat, before);
      samples.add(sample);
      beforeThat = before;
      before = sample;
    }
    return samples;
  }

  private static MotionSample decode(
      OctetReader in, int head, MotionSample beforeThat, MotionSample before)
      throws DecodeException {
    int speed = u16(in, "speed", before.speed());
    int pulseSpeed = u16(in, "pulseSpeed", speed);
    long latitude = latitude(beforeThat, before) + RecordFields.signed(in, "latitude");
    long longitude = longitude(beforeThat, before) + RecordFields.signed(in, "longitude");
    if (latitude != (int) latitude
        || longitude != (int) longitude
        || !GeoCoordinates.fits((int) latitude, (int) longitude)) {
      throw in.refuse("position", CLAUSE, "not a place: " + latitude + ", " + longitude);
    }
    int course = u16(in, "course", before.course());
    GeoCoordinates place = new GeoCoordinates((int) latitude, (int) longitude);
    return MotionSample.of(in, head, speed, pulseSpeed, place, course);
  }

  private static int u16(OctetReader in, String field, int from) throws DecodeException {
    long value = from + RecordFields.signed(in, field);
    if (value < 0 || value > U16) {
      throw in.refuse(field, CLAUSE, "not in two octets: " + value);
    }
    return (int) value;
  }

  private static boolean isRegular(List<MotionSample> samples) {
    for (int i = 1; i < samples.size(); i++) {
      if (samples.get(i).head() != samples.get(i - 1).head() + 1) {
        return false;
      }
    }
    return true;
  }

  private static long latitude(MotionSample beforeThat, MotionSample before) {
    return 2L * before.position().latitude() - beforeThat.position().latitude();
  }

  private static long longitude(MotionSample beforeThat, MotionSample before) {
    return 2L * before.position().longitude() - beforeThat.position().longitude();
  }
}
