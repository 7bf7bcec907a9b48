/**
 * What happens when the supply comes: the block's start-up (Ж.2.2) and the self-test of table 1
 * (4.4.7).
 *
 * <p>Faults found here are told to the block and shown by others.
 */
@NullMarked
package tachotwin.vu.selftest;

import org.jspecify.annotations.NullMarked;
