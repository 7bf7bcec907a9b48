package tachotwin.aistk.server;

import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;

/** The times that one connection is granted (В.4.2, {@link ServerLimits}). */
final class Deadlines {
  private final Timers timers;
  private final ServerLimits limits;
  private final Runnable onLate;
  private Timers.Timer setUp = () -> {};
  private Timers.Timer message = () -> {};
  private Timers.Timer inactivity = () -> {};
  private boolean inMessage;
  private SimInstant lastOctets;

  Deadlines(Timers timers, ServerLimits limits, Runnable onLate) {
    this.timers = timers;
    this.limits = limits;
    this.onLate = onLate;
    this.lastOctets = timers.now();
  }

  void opened() {
    setUp = timers.after(limits.setUp(), onLate);
    watchInactivity(limits.inactivity());
  }

  void established() {
    setUp.cancel();
  }

  void octetsCame(boolean messageOpen) {
    lastOctets = timers.now();
    if (messageOpen && !inMessage) {
      inMessage = true;
      message = timers.after(limits.message(), onLate);
    }
  }

  void messageEnded() {
    inMessage = false;
    message.cancel();
  }

  void ended() {
    setUp.cancel();
    message.cancel();
    inactivity.cancel();
  }

  // One timer looks back, so that octets need not move a timer each.
  private void watchInactivity(SimDuration wait) {
    inactivity =
        timers.after(
            wait,
            () -> {
              SimInstant end = lastOctets.plus(limits.inactivity());
              if (end.isAfter(timers.now())) {
                watchInactivity(end.since(timers.now()));
              } else {
                onLate.run();
              }
            });
  }
}
