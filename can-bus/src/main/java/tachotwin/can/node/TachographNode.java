package tachotwin.can.node;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tachotwin.can.frame.CanBus;
import tachotwin.can.frame.CanFrame;
import tachotwin.can.pgn.Acknowledgement;
import tachotwin.can.pgn.Pgn;
import tachotwin.can.pgn.PgnRequest;
import tachotwin.can.pgn.Tco1;
import tachotwin.can.pgn.TimeDate;
import tachotwin.can.pgn.VehicleDistance;
import tachotwin.can.transport.BamSender;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.port.TachographSignals;
import tachotwin.port.TachographState;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;

/**
 * The tachograph on the bus (Б.3): TCO1 every 50 ms, TD and VDHR once a second, VI on request. It
 * sends while the bus is awake: from ignition on until 10 s after ignition off. Cyclic frames that
 * nobody on the bus listens to are left out.
 */
public final class TachographNode implements CanBus.Listener {
  /** The tachograph's address, EE. */
  public static final int ADDRESS = 0xEE;

  private static final SimDuration TCO1_PERIOD = SimDuration.ofMillis(50);
  private static final SimDuration SECOND = SimDuration.ofSeconds(1);
  private static final SimDuration SLEEP_AFTER = SimDuration.ofSeconds(10);

  private static final int SINGLE_FRAME = 8;

  private final CanBus bus;
  private final Timers timers;
  private final TachographSignals signals;
  private final BamSender bam;
  private final List<CyclicFrame> cyclic;
  private boolean awake;
  private Timers.@Nullable Timer sleep;

  /** A node that sleeps. */
  public TachographNode(CanBus bus, Timers timers, TachographSignals signals) {
    this.bus = bus;
    this.timers = timers;
    this.signals = signals;
    this.bam = new BamSender(bus, timers, ADDRESS);
    this.cyclic =
        List.of(
            new CyclicFrame(bus, timers, Pgn.TCO1, TCO1_PERIOD, this::sendTco1),
            new CyclicFrame(bus, timers, Pgn.TIME_DATE, SECOND, this::sendTimeDate),
            new CyclicFrame(bus, timers, Pgn.DISTANCE, SECOND, this::sendDistance));
    bus.listen(this, pgn -> pgn == Pgn.REQUEST.number());
    bus.onListener(() -> cyclic.forEach(CyclicFrame::resume));
  }

  /** Ignition was turned on or off. */
  public void ignition(boolean on) {
    if (sleep != null) {
      sleep.cancel();
      sleep = null;
    }
    if (!on) {
      sleep = timers.after(SLEEP_AFTER, this::fallAsleep);
    } else if (!awake) {
      awake = true;
      cyclic.forEach(CyclicFrame::start);
    }
  }

  private void fallAsleep() {
    awake = false;
    cyclic.forEach(CyclicFrame::stop);
  }

  @Override
  public void heard(SimInstant at, CanFrame frame) {
    if (frame.source() == ADDRESS
        || frame.pgn() != Pgn.REQUEST.number()
        || frame.destination() != ADDRESS && frame.destination() != CanFrame.GLOBAL
        || !awake) {
      return;
    }
    try {
      answer(PgnRequest.decode(frame.data()).pgn(), frame);
    } catch (DecodeException ignored) {
      // Б.3.3.2: a request without a group asks for nothing.
    }
  }

  private void answer(int pgn, CanFrame request) {
    if (pgn == Pgn.VEHICLE_ID.number()) {
      String id = state().vin() + '*';
      sendText(pgn, Octets.of(id.getBytes(StandardCharsets.US_ASCII)));
    } else if (pgn == Pgn.TCO1.number()) {
      sendTco1();
    } else if (pgn == Pgn.TIME_DATE.number()) {
      sendTimeDate();
    } else if (pgn == Pgn.DISTANCE.number()) {
      sendDistance();
    } else if (request.destination() == ADDRESS) {
      send(Pgn.ACKNOWLEDGE, new Acknowledgement(1, request.source(), pgn).toOctets());
    }
  }

  /** A text of up to eight octets, such as an empty number, is one frame filled with FF. */
  private void sendText(int pgn, Octets text) {
    if (text.length() > SINGLE_FRAME) {
      bam.send(pgn, text);
    } else {
      Octets filled = Octets.concat(text, Octets.filled(0xFF, SINGLE_FRAME - text.length()));
      bus.send(CanFrame.of(Pgn.VEHICLE_ID.priority(), pgn, ADDRESS, CanFrame.GLOBAL, filled));
    }
  }

  private TachographState state() {
    return signals.state(timers.now());
  }

  private void sendTco1() {
    send(Pgn.TCO1, tco1(state()));
  }

  private void sendTimeDate() {
    send(Pgn.TIME_DATE, timeDate(state()));
  }

  private void sendDistance() {
    send(Pgn.DISTANCE, distance(state()));
  }

  private void send(Pgn group, Octets data) {
    bus.send(CanFrame.of(group.priority(), group.number(), ADDRESS, CanFrame.GLOBAL, data));
  }

  private static Octets tco1(TachographState state) {
    return new Tco1(
            state.driver1().code(),
            state.driver2().code(),
            bit(state.moving()),
            state.timeState1(),
            bit(state.card1()),
            bit(state.overspeed()),
            state.timeState2(),
            bit(state.card2()),
            bit(state.event()),
            bit(state.handling()),
            0,
            0,
            state.shaftRpm8(),
            state.speed256())
        .toOctets();
  }

  private static Octets timeDate(TachographState state) {
    return new TimeDate(state.clock(), 0).toOctets();
  }

  private static Octets distance(TachographState state) {
    return new VehicleDistance(state.odometerMetres() / 5, state.tripMetres() / 5).toOctets();
  }

  private static int bit(boolean value) {
    return value ? 1 : 0;
  }
}
