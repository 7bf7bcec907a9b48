/**
 * The adapter that will put the engines of {@code skzi.link} on a real serial port or socket, in
 * real time.
 *
 * <p>Wall clock and threads may be here; no rule of Ж may. Nothing lives here yet.
 */
@NullMarked
package tachotwin.skzi.serial;

import org.jspecify.annotations.NullMarked;
