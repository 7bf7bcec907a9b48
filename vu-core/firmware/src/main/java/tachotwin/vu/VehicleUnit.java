package tachotwin.vu;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tachotwin.octet.Octets;
import tachotwin.port.TachographSignals;
import tachotwin.port.TachographState;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;
import tachotwin.trace.Decoded;
import tachotwin.trace.Seam;
import tachotwin.trace.Trace;
import tachotwin.trace.TraceEvent;
import tachotwin.vu.calibration.NewCalibration;
import tachotwin.vu.memory.SpeedMemory;
import tachotwin.vu.menu.Key;
import tachotwin.vu.menu.UnitView;

/**
 * The vehicle unit (4.4): what a person does with it and what the bus reads of it.
 *
 * <p>All methods are called on the simulation thread and return at once; what they start goes on in
 * events of {@link Timers} and in replies of the ports. Whoever cuts the unit's supply cuts the
 * block's too: the block registers event 08h by its own.
 */
public final class VehicleUnit implements TachographSignals {
  /** Time for which the unit itself works on without supply. */
  private static final SimDuration HOLD_UP = SimDuration.ofMillis(100);

  private final Timers timers;
  private final Trace trace;
  private final UnitWiring unit;
  private boolean on;
  private Timers.@Nullable Timer holdUp;

  /**
   * A unit without supply.
   *
   * @param settings what it is
   * @param profile the norms that it follows
   * @param variant whether it sends documents to the server
   * @param timers the simulated time
   * @param ports what it is connected to
   */
  public VehicleUnit(
      UnitSettings settings, Profile profile, Variant variant, Timers timers, UnitPorts ports) {
    this.timers = timers;
    this.trace = ports.trace();
    this.unit = new UnitWiring(settings, profile, variant, timers, ports);
  }

  /** The supply comes. */
  public void powerOn() {
    hand("питание включено");
    if (!on) {
      on = true;
      unit.supply();
    }
  }

  /** The supply goes. */
  public void powerOff() {
    hand("питание выключено");
    cut(timers.now());
  }

  /**
   * The voltage of the vehicle's network is there, or not: a gap of no more than 100 ms passes the
   * unit by, a longer one cuts it off.
   */
  public void network(boolean there) {
    if (!there) {
      SimInstant since = timers.now();
      if (on && holdUp == null) {
        hand("напряжения нет");
        holdUp = timers.after(HOLD_UP, () -> cut(since));
      }
    } else if (holdUp != null) {
      holdUp.cancel();
      holdUp = null;
    } else if (!on) {
      powerOn();
    }
  }

  private void cut(SimInstant since) {
    if (holdUp != null) {
      holdUp.cancel();
      holdUp = null;
    }
    if (on) {
      on = false;
      unit.cut(since);
    }
  }

  /** What the unit gives at its connectors (4.15.8). */
  public ConnectorOutputs outputs() {
    return on ? unit.outputs() : ConnectorOutputs.DEAD;
  }

  /** The ignition key is turned. */
  public void ignition(boolean turnedOn) {
    hand(turnedOn ? "зажигание включено" : "зажигание выключено");
    unit.ignition(turnedOn);
  }

  /** A key of the unit is pressed; which digit it is does not go into the trace. */
  public void press(Key key) {
    hand("клавиша: " + key.label());
    if (!on) {
      return;
    }
    unit.clicked();
    switch (key) {
      case EJECT_1 -> unit.rack.eject(1);
      case EJECT_2 -> unit.rack.eject(2);
      default -> unit.panel.press(key);
    }
  }

  /** The slot whose PIN the display asks for; 0 none. */
  public int pinWanted() {
    return unit.panel.pinWanted();
  }

  /**
   * Enters a PIN by the keys.
   *
   * @param slot 1 or 2
   * @param pin digits
   * @return false, and no key pressed, where the display does not ask for the PIN of this slot
   */
  public boolean enterPin(int slot, String pin) {
    if (pinWanted() != slot) {
      return false;
    }
    pin.chars().forEach(sign -> press(Key.digit(Character.digit(sign, 10))));
    press(Key.OK);
    return true;
  }

  /**
   * Walks the menu by the keys, such as {@code choose("Печать", "Тахограф, сутки")}; reports of a
   * day then ask for the day, which another OK takes.
   *
   * @param titles the words of the items, from the root
   * @return false where the display asks something else or there is no such item
   */
  public boolean choose(String... titles) {
    return new MenuWalker(this::press, unit.panel).walk(List.of(titles));
  }

  /** Whether the cards did not give the access that the item chosen last asks for (4.8.1). */
  public boolean isRefused() {
    return unit.commands.wasRefused();
  }

  /**
   * A tool at the service connector writes a calibration (Е.2.4), with the workshop's card in as
   * for the menu's «Параметры»; what comes of it stands on the display.
   *
   * @param change makes the calibration of the one that would be written if nothing were changed
   */
  public void calibrate(UnaryOperator<NewCalibration> change) {
    hand("программатор: запись настройки");
    if (on) {
      unit.calibration.byTool(change);
    }
  }

  @Override
  public TachographState state(SimInstant now) {
    return unit.state.snapshot();
  }

  /** What the screens show, for those who look at the unit from outside. */
  public UnitView view() {
    return unit.state;
  }

  /** The two lines on the display. */
  public List<String> displayed() {
    return unit.panel.text();
  }

  /** Whether it has supply. */
  public boolean isOn() {
    return on;
  }

  /** Whether motion is detected. */
  public boolean isMoving() {
    return unit.motion.moving();
  }

  /** Whether start-up has ended and the block answers. */
  public boolean isReady() {
    return unit.dialogue.isOpen();
  }

  /** Whether the unit is printing, downloading or asking something. */
  public boolean isBusy() {
    return unit.state.isHandling();
  }

  /** Whether the unit asks something or its menu is open; a message may be shown before it. */
  public boolean isAsking() {
    return unit.panel.isBusy();
  }

  /** The speeds of the last 24 hours of motion (4.7.1). */
  public SpeedMemory speeds() {
    return unit.speeds;
  }

  private void hand(String what) {
    trace.emit(
        new TraceEvent(
            timers.now(),
            Seam.HAND,
            "person",
            "unit",
            Octets.EMPTY,
            () -> Decoded.of(what, "4.4.6")));
  }
}
