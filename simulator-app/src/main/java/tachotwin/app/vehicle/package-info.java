/**
 * The vehicle that carries the tachograph: a GPX track, the motion along it, and what the vehicle
 * shows of it to the outside: pulses, ignition, engine speed and the antenna's position.
 *
 * <p>Everything here is a pure function of a moment and of what it was built from; no clock, no
 * queue, no device of the tachograph and no unseeded chance may live here.
 */
@NullMarked
package tachotwin.app.vehicle;

import org.jspecify.annotations.NullMarked;
