/**
 * The ports: what the firmware calls and the devices around it implement, and the small values that
 * cross them.
 *
 * <p>Interfaces and records only. A port whose other side may be a wire never blocks: it takes a
 * request and calls back, on the simulation thread. No device may be named here.
 */
@NullMarked
package tachotwin.port;

import org.jspecify.annotations.NullMarked;
