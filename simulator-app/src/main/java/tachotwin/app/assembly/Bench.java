package tachotwin.app.assembly;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import tachotwin.aistk.server.MemoryDocumentStore;
import tachotwin.app.registry.TestAuthority;
import tachotwin.app.registry.TestCards;
import tachotwin.app.vehicle.Sensed;
import tachotwin.can.frame.CanBus;
import tachotwin.can.frame.CanFrame;
import tachotwin.can.node.InstrumentCluster;
import tachotwin.can.node.TachographNode;
import tachotwin.can.pgn.Pgn;
import tachotwin.card.CardImage;
import tachotwin.card.CardTiming;
import tachotwin.card.SimulatedSlot;
import tachotwin.card.TachographCard;
import tachotwin.card.TracedSlot;
import tachotwin.card.profile.CardOrder;
import tachotwin.gost.Certificate;
import tachotwin.gost.Secrets;
import tachotwin.port.Medium;
import tachotwin.screen.screen.DotDisplay;
import tachotwin.screen.strip.StripPrinter;
import tachotwin.skzi.SkziBlock;
import tachotwin.skzi.archive.FileArchive;
import tachotwin.skzi.gnss.FaultyReceiver;
import tachotwin.skzi.key.BlockKeys;
import tachotwin.skzi.state.BlockClock;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.BlockListeners;
import tachotwin.skzi.state.BlockState;
import tachotwin.skzi.state.Supply;
import tachotwin.time.EventQueue;
import tachotwin.time.SimInstant;
import tachotwin.trace.Seam;
import tachotwin.trace.Trace;
import tachotwin.trace.TraceEvent;
import tachotwin.vu.UnitPorts;
import tachotwin.vu.VehicleUnit;

/**
 * One twin with everything around it, activated and calibrated: the vehicle unit reaches the block
 * over the protocols of Ж, the cards by APDUs, the server over TCP, and the bus hears it.
 *
 * <p>One thread uses a bench; {@link #queue()} moves its time.
 */
public final class Bench implements Cab, Closeable {
  private final EventQueue queue;
  private final SimInstant cardsMade;
  private final Secrets secrets;
  private final TestAuthority authority;
  private final FaultyReceiver gnss;
  private final FileArchive archive;
  private final SkziBlock block;
  private final List<SimulatedSlot> slots;
  private final StripPrinter printer;
  private final DotDisplay display;
  private final TracedBuzzer buzzer;
  private final FaultControls faults;
  private final CanBus bus;
  private final TachographNode node;
  private final InstrumentCluster cluster;
  private final VehicleUnit unit;
  private final BenchServer server;
  private final TachographCard driverCard;
  private final TachographCard controlCard;
  private final TachographCard workshopCard;
  private boolean ignition;

  /** Wires a bench with a time of its own; see the other constructor. */
  public Bench(BenchSettings settings, Sensed vehicle, Path folder, Medium medium, Trace trace)
      throws IOException {
    this(settings, new EventQueue(settings.start()), vehicle, folder, medium, trace);
  }

  /**
   * Wires a bench.
   *
   * @param settings what it is
   * @param time simulated time, at the first moment of the settings
   * @param vehicle the vehicle it sits in
   * @param folder where the block keeps its archive
   * @param medium what is attached to the service connector
   * @param trace takes what crosses the seams
   * @throws IOException where the server's port cannot be bound
   */
  public Bench(
      BenchSettings settings,
      EventQueue time,
      Sensed vehicle,
      Path folder,
      Medium medium,
      Trace trace)
      throws IOException {
    queue = time;
    SimInstant made = settings.blockMade();
    cardsMade = settings.cardsMade();
    secrets = Secrets.ofSeed(settings.seed());
    authority = new TestAuthority(secrets, made);
    BlockKeys keys = authority.block(Commissioning.partNumber(settings.blockModel()), made);
    driverCard = card(secrets, authority.card(TestCards.driver(cardsMade)));
    controlCard = card(secrets, authority.card(TestCards.control(cardsMade)));
    workshopCard = card(secrets, authority.card(TestCards.workshop(cardsMade)));

    BlockState state =
        new BlockState(
            Commissioning.block(settings.blockModel(), keys.certificate()),
            settings.profile(),
            settings.variant());
    gnss = new FaultyReceiver(vehicle, settings.seed());
    archive = FileArchive.open(folder, keys, state.identity().partNumber16());
    block =
        new SkziBlock(
            new BlockCore(
                state,
                new TracedArchive(archive, queue, trace),
                keys,
                new BlockClock(queue),
                gnss,
                new BlockListeners()));
    new Commissioning(made, authority, settings.profile())
        .bringIntoService(block, TestCards.workshop(made), vehicle.fix(settings.start()));

    slots =
        List.of(
            new SimulatedSlot(queue, CardTiming.USUAL), new SimulatedSlot(queue, CardTiming.USUAL));
    printer = new StripPrinter(queue, trace);
    display = new DotDisplay(queue, trace);
    buzzer = new TracedBuzzer(queue, trace);
    faults =
        new FaultControls(
            queue,
            vehicle,
            printer,
            display,
            List.of(
                new TracedSlot(slots.get(0), queue, trace, "unit", "card-1"),
                new TracedSlot(slots.get(1), queue, trace, "unit", "card-2")));
    faults.block(block.faults(), gnss);
    faults.network(this::feed);

    server =
        new BenchServer(
            authority,
            authority.server("aistk-1", made),
            List.of(keys.certificate(), driverCard.image().credentials().certificate()),
            secrets);

    unit =
        new VehicleUnit(
            Commissioning.unit(settings.wear()),
            settings.profile(),
            settings.variant(),
            queue,
            new UnitPorts(
                BlockLine.to(block, queue, trace, settings.dialect(), faults::isBlockLineCut),
                List.copyOf(faults.slots()),
                faults.sensor(),
                faults.display(),
                buzzer,
                printer,
                faults.medium(new TracedMedium(medium, queue, trace)),
                faults.link(server.client(queue, settings.seed(), trace)),
                trace,
                faults));
    bus = new CanBus(queue);
    node = new TachographNode(bus, queue, unit);
    cluster = new InstrumentCluster(bus, queue);
    bus.listen((at, frame) -> trace(trace, at, frame), Bench::isAcyclic);
  }

  /** Unit and block hang on the same network (4.4.6). */
  private void feed(int millivolts) {
    Supply supply = new Supply(FaultControls.NOMINAL_VOLTS, millivolts);
    block.supply(supply);
    unit.network(!supply.isAbsent());
  }

  /** Cyclic frames belong to the captures: in the trace they would drown all else. */
  private static boolean isAcyclic(int pgn) {
    return pgn != Pgn.TCO1.number()
        && pgn != Pgn.TIME_DATE.number()
        && pgn != Pgn.DISTANCE.number();
  }

  private static void trace(Trace trace, SimInstant at, CanFrame frame) {
    trace.emit(
        new TraceEvent(
            at,
            Seam.CAN,
            "node-" + frame.source(),
            "node-" + frame.destination(),
            frame.data(),
            () -> Pgn.describe(frame)));
  }

  private static TachographCard card(Secrets secrets, CardImage image) {
    return new TachographCard(image, secrets);
  }

  @Override
  public EventQueue queue() {
    return queue;
  }

  /** The block's receiver, whose errors and reception may be changed at any time. */
  public FaultyReceiver gnss() {
    return gnss;
  }

  @Override
  public VehicleUnit unit() {
    return unit;
  }

  /** The block, for looking at what it keeps. */
  public SkziBlock block() {
    return block;
  }

  @Override
  public SimulatedSlot slot(int number) {
    return slots.get(number - 1);
  }

  /** The printer. */
  public StripPrinter printer() {
    return printer;
  }

  @Override
  public FaultControls faults() {
    return faults;
  }

  /** The buzzer. */
  public TracedBuzzer buzzer() {
    return buzzer;
  }

  @Override
  public DotDisplay display() {
    return display;
  }

  /** The vehicle's bus. */
  public CanBus bus() {
    return bus;
  }

  /** Documents that the server received. */
  public MemoryDocumentStore documents() {
    return server.documents();
  }

  /** The authority of all certificates. */
  public TestAuthority authority() {
    return authority;
  }

  /** The server's certificate. */
  public Certificate serverCertificate() {
    return server.certificate();
  }

  /** The driver's card. */
  public TachographCard driverCard() {
    return driverCard;
  }

  /** The controller's card. */
  public TachographCard controlCard() {
    return controlCard;
  }

  /** The workshop's card. */
  public TachographCard workshopCard() {
    return workshopCard;
  }

  /** An order of the day on which all was made. */
  public CardOrder ordered(Function<SimInstant, CardOrder> order) {
    return order.apply(cardsMade);
  }

  /** A card made on the day on which all cards were made. */
  public TachographCard issue(Function<SimInstant, CardOrder> order) {
    return card(authority.card(ordered(order)));
  }

  /** A card of an image. */
  public TachographCard card(CardImage image) {
    return card(secrets, image);
  }

  /** Distance by the odometer since the tachograph was calibrated, in metres. */
  public long odometerMetres() {
    long total = unit.state(queue.now()).odometerMetres();
    return total - Commissioning.ODOMETER * 1000L;
  }

  /** Whether the ignition is on. */
  public boolean isIgnitionOn() {
    return ignition;
  }

  @Override
  public void ignition(boolean on) {
    ignition = on;
    node.ignition(on);
    unit.ignition(on);
    if (on) {
      cluster.ignitionOn();
    }
  }

  /** Supply goes, archive and connections are closed. */
  @Override
  public void close() {
    if (block.isPowered()) {
      block.powerOff();
    }
    archive.close();
    server.close();
  }
}
