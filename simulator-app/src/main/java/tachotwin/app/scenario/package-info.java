/**
 * What happens on a bench in the course of time: the driver's day of the demonstration.
 *
 * <p>A scenario uses the bench as a person does: keys, cards, ignition, the vehicle. It may not
 * reach into a device.
 */
@NullMarked
package tachotwin.app.scenario;

import org.jspecify.annotations.NullMarked;
