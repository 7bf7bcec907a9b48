package tachotwin.app.assembly;

import java.util.List;
import tachotwin.octet.Octets;
import tachotwin.port.Medium;
import tachotwin.time.SimClock;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;
import tachotwin.trace.Seam;
import tachotwin.trace.Trace;
import tachotwin.trace.TraceEvent;

/**
 * A medium whose files go to the trace as well, by name and size.
 *
 * @param medium the medium itself
 * @param clock stamps the events
 * @param trace takes them
 */
record TracedMedium(Medium medium, SimClock clock, Trace trace) implements Medium {
  @Override
  public boolean write(String name, Octets content) {
    trace.emit(
        new TraceEvent(
            clock.now(),
            Seam.MEDIA,
            "unit",
            "medium",
            Octets.EMPTY,
            () ->
                new Decoded(
                    "Файл " + name,
                    "Б.2.1.4",
                    List.of(new Field("Октетов", String.valueOf(content.length()), "Б.2")))));
    return medium.write(name, content);
  }
}
