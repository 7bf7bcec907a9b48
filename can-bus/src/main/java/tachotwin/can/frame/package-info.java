/**
 * Frames of the vehicle's bus with identifiers of 29 bits (Б.3.3.1) and the bus that carries them.
 *
 * <p>No parameter group may be named here.
 */
@NullMarked
package tachotwin.can.frame;

import org.jspecify.annotations.NullMarked;
