package tachotwin.app.assembly;

import java.util.List;
import tachotwin.octet.Octets;
import tachotwin.port.Buzzer;
import tachotwin.time.SimClock;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;
import tachotwin.trace.Seam;
import tachotwin.trace.Trace;
import tachotwin.trace.TraceEvent;

/** The buzzer, heard by whoever looks at the trace or asks whether it sounds. */
public final class TracedBuzzer implements Buzzer {
  private final SimClock clock;
  private final Trace trace;
  private SimInstant until;

  TracedBuzzer(SimClock clock, Trace trace) {
    this.clock = clock;
    this.trace = trace;
    this.until = clock.now();
  }

  /** Whether it sounds now. */
  public boolean isSounding() {
    return until.isAfter(clock.now());
  }

  @Override
  public void sound(SimDuration length) {
    until = clock.now().plus(length);
    tell("Звук", List.of(new Field("Секунд", String.valueOf(length.toSeconds()), "4.4.6")));
  }

  @Override
  public void silence() {
    until = clock.now();
    tell("Тишина", List.of());
  }

  private void tell(String what, List<Field> fields) {
    trace.emit(
        new TraceEvent(
            clock.now(),
            Seam.SCREEN,
            "unit",
            "buzzer",
            Octets.EMPTY,
            () -> new Decoded(what, "4.4.6", fields)));
  }
}
