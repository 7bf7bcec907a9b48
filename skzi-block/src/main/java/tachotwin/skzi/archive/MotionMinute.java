package tachotwin.skzi.archive;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * One minute of motion, second by second (4.7.10); minutes without motion have none.
 *
 * <p>Octets: at 8, odometerMetres 5, the samples as a {@link SampleChain}.
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
    out.u40(odometerMetres);
    SampleChain.encode(out, samples);
  }

  /** Reads one. */
  public static MotionMinute decode(OctetReader in) throws DecodeException {
    SimInstant at = RecordFields.moment(in, "at");
    return new MotionMinute(at, in.u40("odometerMetres", CLAUSE), SampleChain.decode(in));
  }
}
