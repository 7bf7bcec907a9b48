package tachotwin.vu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tachotwin.port.Buzzer;
import tachotwin.port.CardSlot;
import tachotwin.port.Detectors;
import tachotwin.port.Display;
import tachotwin.port.Medium;
import tachotwin.port.MotionSensor;
import tachotwin.port.Printer;
import tachotwin.port.SecurityBlock;
import tachotwin.port.ServerLink;
import tachotwin.trace.Trace;

/**
 * What a unit is connected to.
 *
 * @param block the block
 * @param slots one or two card readers (4.2.1.11)
 * @param sensor the motion sensor
 * @param display the display
 * @param buzzer the sound of warnings
 * @param printer the printer
 * @param medium the external medium
 * @param server the way to the server; none in the variant offline
 * @param trace gets what a person does with the unit
 * @param detectors what its self-control sees
 */
public record UnitPorts(
    SecurityBlock block,
    List<CardSlot> slots,
    MotionSensor sensor,
    Display display,
    Buzzer buzzer,
    Printer printer,
    Medium medium,
    @Nullable ServerLink server,
    Trace trace,
    Detectors detectors) {
  /** Refuses anything but one or two readers. */
  public UnitPorts {
    slots = List.copyOf(slots);
    if (slots.isEmpty() || slots.size() > 2) {
      throw new IllegalArgumentException("a unit has one or two slots, not " + slots.size());
    }
  }

  /** A unit of which its detectors have nothing to tell. */
  public UnitPorts(
      SecurityBlock block,
      List<CardSlot> slots,
      MotionSensor sensor,
      Display display,
      Buzzer buzzer,
      Printer printer,
      Medium medium,
      @Nullable ServerLink server,
      Trace trace) {
    this(block, slots, sensor, display, buzzer, printer, medium, server, trace, Detectors.NOTHING);
  }
}
