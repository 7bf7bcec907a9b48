/**
 * What calibration and the clock set: w, k, l, the set speed, the vehicle's identity, and the
 * unit's own time; how w, k and l follow from measurements (Е.3).
 *
 * <p>Values and their arithmetic only; who may change them is a matter of modes.
 */
@NullMarked
package tachotwin.vu.calibration;

import org.jspecify.annotations.NullMarked;
