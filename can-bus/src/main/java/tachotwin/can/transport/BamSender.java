package tachotwin.can.transport;

import java.util.ArrayDeque;
import java.util.Queue;
import tachotwin.can.frame.CanBus;
import tachotwin.can.frame.CanFrame;
import tachotwin.can.pgn.Pgn;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.time.SimDuration;
import tachotwin.time.Timers;

/**
 * Sends messages of 9…1785 octets to all (Б.3.3.3): an announcement, then packets of seven octets,
 * 50 ms apart, the last filled with FF. One message at a time, the others wait.
 */
public final class BamSender {
  /** Between packets 50…200 ms are allowed; the shortest is used. */
  private static final SimDuration GAP = SimDuration.ofMillis(50);

  private static final int BAM = 0x20;
  private static final int PACKET = 7;

  private final CanBus bus;
  private final Timers timers;
  private final int source;
  private final Queue<CanFrame> waiting = new ArrayDeque<>();

  /** A sender of one node. */
  public BamSender(CanBus bus, Timers timers, int source) {
    this.bus = bus;
    this.timers = timers;
    this.source = source;
  }

  /** Sends a message of a group. */
  public void send(int pgn, Octets message) {
    if (message.length() < 9 || message.length() > 1785) {
      throw new IllegalArgumentException("a message of " + message.length() + " octets");
    }
    boolean idle = waiting.isEmpty();
    int packets = (message.length() + PACKET - 1) / PACKET;
    waiting.add(
        frame(
            Pgn.TP_CM,
            new OctetWriter()
                .u8(BAM)
                .u16le(message.length())
                .u8(packets)
                .u8(0xFF)
                .u16le(pgn & 0xFFFF)
                .u8(pgn >>> 16)
                .toOctets()));
    for (int i = 0; i < packets; i++) {
      Octets part = message.slice(i * PACKET, Math.min(message.length(), (i + 1) * PACKET));
      waiting.add(
          frame(
              Pgn.TP_DT,
              new OctetWriter()
                  .u8(i + 1)
                  .octets(part)
                  .fill(0xFF, PACKET - part.length())
                  .toOctets()));
    }
    if (idle) {
      next();
    }
  }

  private CanFrame frame(Pgn group, Octets data) {
    return CanFrame.of(group.priority(), group.number(), source, CanFrame.GLOBAL, data);
  }

  private void next() {
    CanFrame frame = waiting.peek();
    if (frame != null) {
      bus.send(frame);
      timers.after(
          GAP,
          () -> {
            waiting.remove();
            next();
          });
    }
  }
}
