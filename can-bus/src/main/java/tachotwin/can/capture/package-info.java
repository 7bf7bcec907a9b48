/**
 * Writers of what was on the bus: the log of can-utils and pcapng for Wireshark.
 *
 * <p>They only listen.
 */
@NullMarked
package tachotwin.can.capture;

import org.jspecify.annotations.NullMarked;
