package tachotwin.skzi.fault;

import tachotwin.octet.Octets;
import tachotwin.time.SimDuration;

/**
 * A block on its way.
 *
 * @param octets what is left of it
 * @param delay how much later it comes
 * @param gap silence between its octets
 * @param held whether it waits to be released
 */
public record Sending(Octets octets, SimDuration delay, SimDuration gap, boolean held) {
  /** As it was sent. */
  static Sending of(Octets octets) {
    return new Sending(octets, SimDuration.ZERO, SimDuration.ZERO, false);
  }

  Sending with(Octets other) {
    return new Sending(other, delay, gap, held);
  }

  Sending later(SimDuration more) {
    return new Sending(octets, SimDuration.ofMicros(delay.micros() + more.micros()), gap, held);
  }

  Sending apart(SimDuration between) {
    return new Sending(octets, delay, between, held);
  }

  Sending untilReleased() {
    return new Sending(octets, delay, gap, true);
  }
}
