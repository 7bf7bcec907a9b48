/**
 * Simulated time: an instant, a duration and the queue that is the only thing that moves it.
 *
 * <p>No wall clock, no thread and no time zone other than UTC may be used here.
 */
@NullMarked
package tachotwin.time;

import org.jspecify.annotations.NullMarked;
