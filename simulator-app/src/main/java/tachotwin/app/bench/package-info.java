/**
 * Benchmarks: what they measure, the stopwatch, the table of rates and ratios.
 *
 * <p>Reads the wall clock, which only live packages may, because a rate is an amount by real time;
 * nothing of the twin may take its time from here. No test depends on a figure.
 */
@NullMarked
package tachotwin.app.bench;

import org.jspecify.annotations.NullMarked;
