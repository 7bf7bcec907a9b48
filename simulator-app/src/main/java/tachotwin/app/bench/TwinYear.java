package tachotwin.app.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import tachotwin.app.assembly.Bench;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.scenario.WorkingDays;
import tachotwin.app.vehicle.DrivenVehicle;
import tachotwin.app.vehicle.ShippedTrack;
import tachotwin.app.vehicle.Throttle;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.trace.Trace;
import tachotwin.zh.dialect.Dialect;

/** One twin with everything around it, whose driver works every day of a year. */
final class TwinYear implements Closeable {
  private static final SimInstant START = SimInstant.parse("2026-01-01T00:00:00Z");
  private static final int PULSES_PER_KM = 8000;
  private static final long SEED = 1;

  private final Bench bench;
  private final WorkingDays work;
  private SimInstant midnight = START;

  /**
   * A twin on the morning of New Year's Day.
   *
   * @param folder where its block keeps its archive
   */
  TwinYear(Path folder) throws IOException {
    BenchSettings settings =
        new BenchSettings(SEED, Profile.GOST_34005_2022, Variant.ONLINE, START, Dialect.builtIn());
    EventQueue queue = new EventQueue(START);
    Throttle throttle = new Throttle(queue, PULSES_PER_KM);
    bench =
        new Bench(
            settings,
            queue,
            new DrivenVehicle(throttle, ShippedTrack.read()),
            folder,
            (name, content) -> true,
            Trace.NONE);
    bench.unit().powerOn();
    work = new WorkingDays(bench, throttle, SEED);
  }

  /** Lets days pass; returns how many. */
  int pass(int days) throws IOException {
    work.pass(midnight, days);
    midnight = midnight.plus(SimDuration.ofHours(24L * days));
    if (!work.missed().isEmpty()) {
      throw new IOException("not done: " + work.missed());
    }
    return days;
  }

  /** The twin, for looking at it. */
  Bench bench() {
    return bench;
  }

  @Override
  public void close() {
    bench.close();
  }
}
