package tachotwin.skzi.archive;

import java.util.ArrayList;
import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * One minute of motion, second by second (4.7.10); minutes without motion have none.
 *
 * <p>Octets: at 8, odometerMetres 4, count 1, count × 15 {@link MotionSample}.
 *
 * @param at beginning of the minute
 * @param odometerMetres total distance after the last sample, m
 * @param samples 1…60 seconds in their order
 */
public record MotionMinute(SimInstant at, long odometerMetres, List<MotionSample> samples)
    implements ArchiveRecord {
  /** Keeps a copy; refuses none and more than sixty. */
  public MotionMinute {
    samples = List.copyOf(samples);
    if (samples.isEmpty() || samples.size() > 60) {
      throw new IllegalArgumentException(samples.size() + " seconds of a minute");
    }
  }

  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    out.u32(odometerMetres).u8(samples.size());
    samples.forEach(sample -> sample.encode(out));
  }

  /** Reads one. */
  public static MotionMinute decode(OctetReader in) throws DecodeException {
    SimInstant at = RecordFields.moment(in, "at");
    long odometerMetres = in.u32("odometerMetres", CLAUSE);
    int count = in.u8("count", CLAUSE);
    if (count == 0 || count > 60) {
      throw new DecodeException(in.position() - 1, "count", CLAUSE, count + " seconds of a minute");
    }
    List<MotionSample> samples = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      samples.add(MotionSample.decode(in));
    }
    return new MotionMinute(at, odometerMetres, samples);
  }
}
