package tachotwin.app.lab.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tachotwin.app.lab.recording.Conversation;
import tachotwin.app.lab.recording.Message;
import tachotwin.octet.Octets;
import tachotwin.skzi.fault.LineDecorator;
import tachotwin.skzi.frame.Eavesdropper;
import tachotwin.skzi.frame.Framer;
import tachotwin.skzi.frame.Heard;
import tachotwin.skzi.frame.Side;
import tachotwin.skzi.serial.OctetPort;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;
import tachotwin.zh.dialect.Dialect;

/**
 * Stands between a unit and a block: what one sends goes to the other, disturbed on demand, and
 * every message is told. All methods are called on the simulation thread.
 *
 * <p>A new line of the unit renews that of the block, so that the block of a TCP address starts
 * anew; what the unit says meanwhile waits.
 */
public final class Tap {
  private static final SimDuration FRESH = SimDuration.ofSeconds(1);
  private static final int MOST_WAITING = 1 << 16;

  private final OctetPort block;
  private final boolean renewing;
  private final Timers timers;
  private final Consumer<Message> onMessage;
  private final Conversation conversation;
  private final Eavesdropper eavesdropper;
  private final Readings readings = new Readings();
  private final Consumer<Octets> toBlock;
  private final Consumer<Octets> toUnit;
  private final Map<String, Integer> counts = new TreeMap<>();
  private Octets waiting = Octets.EMPTY;
  private boolean blockStands;
  private boolean blockUsed;
  private SimInstant blockSince;
  private int messages;

  /**
   * A tap on lines that are not open yet.
   *
   * @param renewing whether a new line to the block is its power-up, as over TCP
   * @param faults what happens to the octets
   * @param onMessage is told every message as its device sent it
   */
  public Tap(
      OctetPort unit,
      OctetPort block,
      boolean renewing,
      Dialect dialect,
      LineDecorator faults,
      Timers timers,
      Consumer<Message> onMessage) {
    this.block = block;
    this.renewing = renewing;
    this.timers = timers;
    this.onMessage = onMessage;
    this.conversation = new Conversation(dialect);
    this.eavesdropper = new Eavesdropper(dialect.framing(), this::heard);
    this.toBlock = faults.from(Side.UNIT, this::send);
    this.toUnit = faults.from(Side.BLOCK, unit::send);
    this.blockSince = timers.now();
  }

  /** The unit's line came. */
  public void unitOpened() {
    waiting = Octets.EMPTY;
    boolean stale = blockUsed || timers.now().since(blockSince).compareTo(FRESH) > 0;
    if (renewing && blockStands && stale) {
      blockStands = false;
      block.hangUp();
    }
  }

  /** The unit's line went. */
  public void unitClosed() {
    if (renewing && blockStands) {
      blockStands = false;
      block.hangUp();
    }
  }

  /** The block's line came. */
  public void blockOpened() {
    blockStands = true;
    blockUsed = false;
    blockSince = timers.now();
    if (!waiting.isEmpty()) {
      Octets held = waiting;
      waiting = Octets.EMPTY;
      send(held);
    }
  }

  /** The block's line went. */
  public void blockClosed() {
    blockStands = false;
  }

  /** Octets came from a side. */
  public void octets(Side from, Octets octets) {
    long nanos = nanos();
    eavesdropper.hear(nanos, from, octets);
    readings.hear(nanos, from, octets);
    timers.after(Framer.SILENCE, () -> eavesdropper.silence(nanos()));
    (from == Side.UNIT ? toBlock : toUnit).accept(octets);
  }

  private void send(Octets octets) {
    if (blockStands) {
      blockUsed = true;
      block.send(octets);
    } else if (waiting.length() + octets.length() <= MOST_WAITING) {
      waiting = Octets.concat(waiting, octets);
    }
  }

  private long nanos() {
    return timers.now().micros() * 1_000;
  }

  private void heard(Heard heard) {
    Message message = conversation.hear(heard);
    messages++;
    String what =
        message.frame().isEmpty()
            ? heard.from().word() + " — не блок протокола Ж"
            : heard.from() == Side.UNIT
                ? message.decoded().name()
                : "%02X".formatted(Math.max(message.head(), 0)) + " — код ответа";
    counts.merge(what, 1, Integer::sum);
    onMessage.accept(message);
  }

  /** What was heard, and what it says about open readings. */
  public List<String> findings() {
    eavesdropper.end();
    readings.end();
    List<String> out = new ArrayList<>();
    out.add("Сообщений: " + messages);
    counts.forEach((what, count) -> out.add("  %6d  %s".formatted(count, what)));
    out.addAll(readings.report());
    return out;
  }
}
