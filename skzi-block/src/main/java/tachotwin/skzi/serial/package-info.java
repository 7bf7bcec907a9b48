/**
 * Lines that carry octets in real time: the seam {@link tachotwin.skzi.serial.OctetPort} and its
 * adapters for sockets and serial ports, each with a reading and a writing thread of its own.
 *
 * <p>Wall clock and threads may be here; no rule of Ж may. A listener hears of a line on the line's
 * thread and has to pass on what it hears to its simulation thread.
 */
@NullMarked
package tachotwin.skzi.serial;

import org.jspecify.annotations.NullMarked;
