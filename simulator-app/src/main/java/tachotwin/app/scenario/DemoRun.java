package tachotwin.app.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import tachotwin.app.assembly.Bench;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.lab.DaySample;
import tachotwin.app.lab.RunFolder;
import tachotwin.app.lab.RunSummary;
import tachotwin.app.lab.TraceFile;
import tachotwin.app.vehicle.DrivePlan;
import tachotwin.app.vehicle.Gearbox;
import tachotwin.app.vehicle.Motion;
import tachotwin.app.vehicle.Track;
import tachotwin.app.vehicle.Vehicle;
import tachotwin.can.capture.CandumpWriter;
import tachotwin.can.capture.PcapngWriter;
import tachotwin.port.TachographState;
import tachotwin.port.TachographState.WorkingState;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.trace.Seam;
import tachotwin.trace.Trace;
import tachotwin.trace.TraceEvent;

/** The main job: one driver's day on a track, from the cards to the documents on the server. */
public final class DemoRun {
  private static final int PULSES_PER_KM = 8000;
  private static final SimDuration MINUTE = SimDuration.ofMinutes(1);

  /** A track without times is driven on this day, a Monday in the past. */
  private static final SimInstant DEFAULT_START = SimInstant.parse("2026-03-02T05:00:00Z");

  private final DayPlan plan;
  private final RunFolder folder;
  private final DemoProgress progress;
  private final List<DaySample> samples = new ArrayList<>();
  private final MediumFiles medium = new MediumFiles();
  private String lastEvent = "";

  /**
   * A run.
   *
   * @param plan what it is played with
   * @param folder where it writes
   * @param progress is told how it goes
   */
  public DemoRun(DayPlan plan, RunFolder folder, DemoProgress progress) {
    this.plan = plan;
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * Plays the day and writes the folder's files; the folder is not finished yet.
   *
   * @throws IOException where a file cannot be written or no port can be bound
   */
  public RunSummary run() throws IOException {
    Motion motion = motion(plan.track(), plan.seed());
    BenchSettings settings =
        new BenchSettings(
            plan.seed(), plan.profile(), plan.variant(), DriverDay.begin(motion), plan.dialect());
    Vehicle vehicle = new Vehicle(motion, PULSES_PER_KM, Gearbox.lorry());
    try (TraceFile file = new TraceFile(folder.file("trace.jsonl"));
        CandumpWriter log = new CandumpWriter(Files.newOutputStream(folder.file("can/bus.log")));
        PcapngWriter capture =
            new PcapngWriter(Files.newOutputStream(folder.file("can/bus.pcapng")));
        Bench bench = new Bench(settings, vehicle, folder.file("block"), medium, noticing(file))) {
      bench.gnss().inject(plan.gnss());
      bench.bus().listen(log);
      bench.bus().listen(capture);
      DriverDay day = new DriverDay(bench, vehicle);
      day.plan();
      play(bench, DriverDay.end(motion));
      return new DemoFiles(folder, bench, motion, medium)
          .write(new DayFindings(bench, medium, day.missed()), plan, samples);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The motion along a track: as recorded, or at a lorry's pace where it tells no times. */
  public static Motion motion(Track track, long seed) {
    return track.hasTimes()
        ? Motion.recorded(track, track.time(0))
        : Motion.planned(track, DEFAULT_START, DrivePlan.ofSeed(seed));
  }

  private void play(Bench bench, SimInstant end) {
    while (bench.queue().now().isBefore(end)) {
      SimInstant now = bench.queue().now().plus(MINUTE);
      bench.queue().runUntil(now);
      TachographState state = bench.unit().state(now);
      boolean driving = state.driver1() == WorkingState.DRIVE;
      samples.add(
          new DaySample(now, state.speed256() / 256.0, driving, state.card1(), state.overspeed()));
      progress.minute(
          now, Math.round(state.speed256() / 256f), driving ? "управление" : "отдых", lastEvent);
    }
  }

  /** Remembers the last thing that a person or the device did. */
  private Trace noticing(Trace inner) {
    return event -> {
      notice(event);
      inner.emit(event);
    };
  }

  private void notice(TraceEvent event) {
    if (event.seam() == Seam.HAND || event.seam() == Seam.PAPER || event.seam() == Seam.MEDIA) {
      lastEvent = event.decoded().get().name();
    }
  }
}
