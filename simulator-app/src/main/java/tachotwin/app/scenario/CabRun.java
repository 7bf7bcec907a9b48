package tachotwin.app.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tachotwin.app.assembly.Bench;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.lab.RunFolder;
import tachotwin.app.lab.TraceFile;
import tachotwin.app.lab.UnitFolder;
import tachotwin.app.vehicle.DrivenVehicle;
import tachotwin.app.vehicle.ShippedTrack;
import tachotwin.app.vehicle.Throttle;
import tachotwin.can.capture.CandumpWriter;
import tachotwin.can.capture.PcapngWriter;
import tachotwin.card.SmartCard;
import tachotwin.card.TachographCard;
import tachotwin.card.profile.CardOrder;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.trace.Seam;
import tachotwin.trace.Trace;
import tachotwin.trace.TraceEvent;

/**
 * A whole twin in a vehicle that a person drives, in virtual time: simulated time goes on only
 * while an order is being carried out.
 */
public final class CabRun implements Closeable {
  private static final SimDuration SECOND = SimDuration.ofSeconds(1);

  private final BenchSettings settings;
  private final RunFolder folder;
  private final UnitFolder files;
  private final TraceFile trace;
  private final CandumpWriter log;
  private final PcapngWriter capture;
  private final Bench bench;
  private final Throttle throttle;
  private boolean over;
  private @Nullable CabOrders orders;

  /**
   * A bench with supply, its block started.
   *
   * @param settings what it is
   * @param queue simulated time, at the first moment of the settings
   * @param folder where everything goes
   * @param pulsesPerKm what the vehicle's sensor really gives; the unit is calibrated to 8000
   * @param told gets every event as it happens
   */
  public CabRun(
      BenchSettings settings, EventQueue queue, RunFolder folder, int pulsesPerKm, Trace told)
      throws IOException {
    this.settings = settings;
    this.folder = folder;
    files = new UnitFolder(folder.path());
    trace = new TraceFile(folder.file("trace.jsonl"));
    log = new CandumpWriter(Files.newOutputStream(folder.file("can/bus.log")));
    capture = new PcapngWriter(Files.newOutputStream(folder.file("can/bus.pcapng")));
    throttle = new Throttle(queue, pulsesPerKm);
    bench =
        new Bench(
            settings,
            queue,
            new DrivenVehicle(throttle, ShippedTrack.read()),
            folder.file("block"),
            files,
            event -> emit(event, told));
    bench.bus().listen(log);
    bench.bus().listen(capture);
    bench.unit().powerOn();
  }

  private void emit(TraceEvent event, Trace told) {
    trace.emit(event);
    told.emit(event);
    if (orders != null) {
      orders.visit().emit(event);
    }
    if (event.seam() == Seam.PAPER) {
      files.save(bench.printer().printed());
    }
  }

  /** The orders of a person in the cab. */
  public CabOrders orders(Function<String, Optional<SmartCard>> cards, CabOrders.Outlet outlet) {
    CabOrders taken = new CabOrders(bench, throttle, cards, outlet);
    orders = taken;
    taken.begin();
    return taken;
  }

  /** Where strips, downloads and pictures go. */
  public UnitFolder files() {
    return files;
  }

  /** A card by the bench's authority. */
  public TachographCard issue(Function<SimInstant, CardOrder> order) {
    return bench.issue(order);
  }

  /** The person leaves. */
  public void quit() {
    over = true;
  }

  /** Whether the person has left. */
  public boolean isOver() {
    return over;
  }

  /** Lets time go on until the orders so far are done or the person has left. */
  public void carryOut(CabOrders orders) {
    while (!orders.isDone() && !over) {
      bench.queue().runUntil(bench.queue().now().plus(SECOND));
    }
  }

  /** Writes what the bench leaves beside strips and downloads; the folder is not finished yet. */
  public void leave() throws IOException {
    new BenchFiles(folder, bench).write();
    if (orders != null) {
      new ProtocolFiles(folder, bench.block().core(), orders.visit()).write(settings.start());
    }
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("product", "tachotwin");
    summary.put("command", "cab");
    summary.put("seed", settings.seed());
    summary.put("profile", settings.profile().id());
    summary.put("variant", settings.variant().id());
    summary.put("from", settings.start().toString());
    summary.put("to", bench.queue().now().toString());
    Files.write(
        folder.file("summary.json"),
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(summary));
  }

  @Override
  public void close() throws IOException {
    bench.close();
    capture.close();
    log.close();
    trace.close();
  }
}
