package tachotwin.app.assembly;

import java.util.List;
import java.util.function.Consumer;
import tachotwin.app.vehicle.Throttle;
import tachotwin.card.CardTiming;
import tachotwin.card.SimulatedSlot;
import tachotwin.card.TracedSlot;
import tachotwin.octet.Octets;
import tachotwin.port.Medium;
import tachotwin.screen.screen.DotDisplay;
import tachotwin.screen.strip.StripPrinter;
import tachotwin.skzi.fault.LineDecorator;
import tachotwin.skzi.frame.Side;
import tachotwin.skzi.link.DialectUnit;
import tachotwin.skzi.link.TracedLine;
import tachotwin.skzi.link.UnitLink;
import tachotwin.skzi.serial.OctetPort;
import tachotwin.time.EventQueue;
import tachotwin.time.Timers;
import tachotwin.trace.Trace;
import tachotwin.vu.UnitPorts;
import tachotwin.vu.VehicleUnit;

/**
 * The vehicle unit alone with its slots, printer and a vehicle to drive, against somebody's block
 * at the other end of a line. All methods are called on the simulation thread.
 */
public final class ServedUnit implements Cab, OctetPort.Listener {
  private final EventQueue queue;
  private final OctetPort line;
  private final List<SimulatedSlot> slots;
  private final StripPrinter printer;
  private final DotDisplay display;
  private final Throttle throttle;
  private final VehicleUnit unit;
  private final Consumer<Octets> fromLine;
  private boolean standing;
  private Octets waiting = Octets.EMPTY;

  /**
   * A unit without supply.
   *
   * @param settings what it is
   * @param queue simulated time
   * @param wire the timers of the line, see {@code app.pace.WireTimers}
   * @param port the line; hanging up is how the unit cuts the supply of the block
   * @param faults what the line does to octets in both directions
   * @param medium what is attached to the service connector
   * @param trace takes what crosses the seams
   */
  public ServedUnit(
      BenchSettings settings,
      EventQueue queue,
      Timers wire,
      OctetPort port,
      LineDecorator faults,
      Medium medium,
      Trace trace) {
    this.queue = queue;
    this.line = port;
    slots =
        List.of(
            new SimulatedSlot(queue, CardTiming.USUAL), new SimulatedSlot(queue, CardTiming.USUAL));
    printer = new StripPrinter(queue, trace);
    display = new DotDisplay(queue, trace);
    throttle = new Throttle(queue, Commissioning.PULSES_PER_KM);
    TracedLine traced = new TracedLine(queue, trace, settings.dialect());
    Consumer<Octets> out = faults.from(Side.UNIT, traced.toBlock(this::send));
    UnitLink link = new UnitLink(out, wire, this::cycleSupply, settings.dialect());
    Consumer<Octets> in = traced.gathered(wire, traced.toUnit(octets -> {}), link::accept);
    fromLine = faults.from(Side.BLOCK, in);
    unit =
        new VehicleUnit(
            Commissioning.unit(),
            settings.profile(),
            settings.variant(),
            queue,
            new UnitPorts(
                settings.dialect().isBuiltIn()
                    ? link
                    : new DialectUnit(settings.dialect(), link, wire),
                List.of(
                    new TracedSlot(slots.get(0), queue, trace, "unit", "card-1"),
                    new TracedSlot(slots.get(1), queue, trace, "unit", "card-2")),
                throttle,
                display,
                length -> {},
                printer,
                new TracedMedium(medium, queue, trace),
                null,
                trace));
  }

  private void cycleSupply() {
    standing = false;
    line.hangUp();
  }

  /** A block that is sent while the line is on its way goes out when the line stands. */
  private void send(Octets octets) {
    waiting = standing ? Octets.EMPTY : octets;
    line.send(octets);
  }

  @Override
  public void opened(String peer) {
    standing = true;
    if (!waiting.isEmpty()) {
      line.send(waiting);
      waiting = Octets.EMPTY;
    }
  }

  @Override
  public void octets(Octets octets) {
    fromLine.accept(octets);
  }

  @Override
  public void closed(String reason) {
    // The unit notices by the silence (Ж.1.2.7, Ж.1.2.8).
    standing = false;
  }

  @Override
  public VehicleUnit unit() {
    return unit;
  }

  @Override
  public SimulatedSlot slot(int number) {
    return slots.get(number - 1);
  }

  @Override
  public DotDisplay display() {
    return display;
  }

  @Override
  public void ignition(boolean on) {
    unit.ignition(on);
  }

  @Override
  public EventQueue queue() {
    return queue;
  }

  /** The printer. */
  public StripPrinter printer() {
    return printer;
  }

  /** The vehicle. */
  public Throttle throttle() {
    return throttle;
  }
}
