/**
 * From the pulses of the sensor to speed, distance and the fact of motion (4.4.5, 4.4.6), and what
 * of it the block is told.
 *
 * <p>Warnings and screens are not made here; they read from here.
 */
@NullMarked
package tachotwin.vu.motion;

import org.jspecify.annotations.NullMarked;
