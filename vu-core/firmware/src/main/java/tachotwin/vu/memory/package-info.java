/**
 * What the unit itself remembers (4.7.1): the speeds of the last 24 hours of motion and the faults
 * of the last 365 days.
 *
 * <p>What must not be altered is not kept here: the block registers it.
 */
@NullMarked
package tachotwin.vu.memory;

import org.jspecify.annotations.NullMarked;
