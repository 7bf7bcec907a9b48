/**
 * The block's eye on the vehicle, second by second: joins the receiver of GNSS with the pulses of
 * the unit (4.7.10) and watches for what must be registered.
 *
 * <p>Each watcher sees the same second and registers one thing. No command is known here.
 */
@NullMarked
package tachotwin.skzi.navigation;

import org.jspecify.annotations.NullMarked;
