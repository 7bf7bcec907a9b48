/**
 * What calibration and the clock set: w, k, l, the set speed, the vehicle's identity, and the
 * unit's own time.
 *
 * <p>Values and their arithmetic only; who may change them is a matter of modes.
 */
@NullMarked
package tachotwin.vu.calibration;

import org.jspecify.annotations.NullMarked;
