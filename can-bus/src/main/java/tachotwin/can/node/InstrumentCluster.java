package tachotwin.can.node;

import tachotwin.can.frame.CanBus;
import tachotwin.can.frame.CanFrame;
import tachotwin.can.pgn.Pgn;
import tachotwin.can.pgn.PgnRequest;
import tachotwin.time.SimDuration;
import tachotwin.time.Timers;

/** The vehicle's instrument cluster, as far as the tachograph meets it: asks for VI once awake. */
public final class InstrumentCluster {
  /** The cluster's address, 17 (table Б.83). */
  public static final int ADDRESS = 0x17;

  private static final SimDuration AFTER_WAKING = SimDuration.ofSeconds(1);

  private final CanBus bus;
  private final Timers timers;

  /** A cluster on a bus. */
  public InstrumentCluster(CanBus bus, Timers timers) {
    this.bus = bus;
    this.timers = timers;
  }

  /** Ignition was turned on. */
  public void ignitionOn() {
    timers.after(AFTER_WAKING, () -> request(Pgn.VEHICLE_ID));
  }

  private void request(Pgn group) {
    bus.send(
        CanFrame.of(
            Pgn.REQUEST.priority(),
            Pgn.REQUEST.number(),
            ADDRESS,
            TachographNode.ADDRESS,
            new PgnRequest(group.number()).toOctets()));
  }
}
