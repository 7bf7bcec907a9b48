package tachotwin.app.assembly;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import tachotwin.app.vehicle.FaultySensor;
import tachotwin.octet.Octets;
import tachotwin.port.CardSlot;
import tachotwin.port.Detectors;
import tachotwin.port.Display;
import tachotwin.port.Medium;
import tachotwin.port.MotionSensor;
import tachotwin.port.ServerLink;
import tachotwin.port.ServerSecurity;
import tachotwin.port.Trouble;
import tachotwin.screen.strip.StripPrinter;
import tachotwin.skzi.command.BlockFaults;
import tachotwin.skzi.gnss.FaultyReceiver;
import tachotwin.time.SimDuration;
import tachotwin.time.Timers;
import tachotwin.vu.menu.SwitchedDisplay;

/**
 * All that can be wrong around a vehicle unit, in one place: what its detectors tell, and what the
 * parts then do. Sensor, slots, display, medium and link of the unit go through here.
 */
public final class FaultControls implements Detectors {
  /** Volts of the vehicle's network. */
  public static final int NOMINAL_VOLTS = 24;

  private final Timers timers;
  private final FaultySensor sensor;
  private final StripPrinter printer;
  private final SwitchedDisplay display;
  private final List<FaultySlot> slots;
  private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
  private @Nullable FaultyReceiver receiver;
  private @Nullable BlockFaults block;
  private IntConsumer network = millivolts -> {};
  private Runnable listener = () -> {};
  private boolean noReception;
  private boolean mediumFails;
  private boolean lineCut;
  private int millivolts = NOMINAL_VOLTS * 1_000;
  private int celsius = ROOM;

  /** Everything is in order. */
  FaultControls(
      Timers timers,
      MotionSensor sensor,
      StripPrinter printer,
      Display display,
      List<? extends CardSlot> slots) {
    this.timers = timers;
    this.sensor = new FaultySensor(sensor, timers);
    this.printer = printer;
    this.display = new SwitchedDisplay(display);
    this.slots = slots.stream().map(slot -> new FaultySlot(slot, timers)).toList();
  }

  /** Names what only a whole twin has: the block and its receiver. */
  void block(BlockFaults faults, FaultyReceiver itsReceiver) {
    block = faults;
    receiver = itsReceiver;
  }

  /** Names who feels the voltage of the network, in millivolts. */
  void network(IntConsumer felt) {
    network = felt;
  }

  /** The sensor as the unit sees it. */
  public FaultySensor sensor() {
    return sensor;
  }

  /** The printer. */
  public StripPrinter printer() {
    return printer;
  }

  /** The faults of the block; nothing where the block is somebody else's. */
  public Optional<BlockFaults> block() {
    return Optional.ofNullable(block);
  }

  Display display() {
    return display;
  }

  List<FaultySlot> slots() {
    return slots;
  }

  Medium medium(Medium medium) {
    return (String name, Octets content) -> !mediumFails && medium.write(name, content);
  }

  ServerLink link(ServerLink link) {
    return (ServerSecurity security, Consumer<ServerLink.Delivery> onEnd) -> {
      if (isLinkDown()) {
        timers.after(SimDuration.ZERO, () -> onEnd.accept(new ServerLink.Delivery(0, "нет связи")));
      } else {
        link.deliver(security, onEnd);
      }
    };
  }

  /** A detector tells something from now on, or no longer; the part does accordingly. */
  public void trouble(Trouble trouble, boolean there) {
    if (there) {
      troubles.add(trouble);
    } else {
      troubles.remove(trouble);
    }
    switch (trouble) {
      case SENSOR_CONNECTOR -> sensor.open(there);
      case GNSS_CONNECTOR -> receive();
      case SUPPLY_CONNECTOR -> feed();
      case PRINTER -> printer.fail(there);
      case DISPLAY -> display.turn(!there);
      case SLOT_1 -> slots.get(0).fail(there);
      case SLOT_2 -> slots.get(slots.size() - 1).fail(there);
      default -> {
        // Nothing but its detector shows it.
      }
    }
    listener.run();
  }

  /** Reception of GNSS is lost, or comes back; false where there is no receiver. */
  public boolean reception(boolean there) {
    noReception = !there;
    receive();
    return receiver != null;
  }

  /** Whether something else than a connector takes the reception of GNSS away. */
  public boolean isWithoutReception() {
    return noReception;
  }

  /** Whether the medium takes nothing. */
  public boolean isMediumFailing() {
    return mediumFails;
  }

  /** The voltage of the network, mV. */
  public int millivolts() {
    return millivolts;
  }

  /** The voltage of the network from now on, mV; 0 none. */
  public void supply(int nowMillivolts) {
    millivolts = nowMillivolts;
    feed();
  }

  /** The medium takes nothing, or takes files again. */
  public void medium(boolean fails) {
    mediumFails = fails;
  }

  /** The line between unit and block is cut: no octet arrives; or it is whole again. */
  public void blockLine(boolean cut) {
    lineCut = cut;
  }

  /** Whether the line between unit and block is cut. */
  public boolean isBlockLineCut() {
    return lineCut;
  }

  /** The temperature from now on, °C. */
  public void temperature(int nowCelsius) {
    celsius = nowCelsius;
    listener.run();
  }

  @Override
  public boolean tells(Trouble trouble) {
    return troubles.contains(trouble);
  }

  @Override
  public int celsius() {
    return celsius;
  }

  @Override
  public void listener(Runnable onChange) {
    listener = onChange;
  }

  private void receive() {
    if (receiver != null) {
      receiver.reception(!noReception && !troubles.contains(Trouble.GNSS_CONNECTOR));
    }
  }

  private void feed() {
    network.accept(troubles.contains(Trouble.SUPPLY_CONNECTOR) ? 0 : millivolts);
  }

  private boolean isLinkDown() {
    return troubles.contains(Trouble.LINK_CONNECTOR) || troubles.contains(Trouble.COMMUNICATION);
  }
}
