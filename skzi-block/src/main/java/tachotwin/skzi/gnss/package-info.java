/**
 * The errors and outages of a receiver of satellite navigation, put over any {@code GnssReceiver}
 * on demand (4.11.3, table 5).
 *
 * <p>Everything follows from a seed and the moment asked. What the block makes of a solution is not
 * known here.
 */
@NullMarked
package tachotwin.skzi.gnss;

import org.jspecify.annotations.NullMarked;
