/**
 * The accounting of driving and rest (4.5.2): what a driver did, minute by minute or finer, turned
 * into the times of the standard, and the norms that they are held against.
 *
 * <p>{@link tachotwin.skzi.accounting.DriverAccounting} is pure calculation over moments and
 * activities; only {@link tachotwin.skzi.accounting.BlockAccounting}, which feeds it, knows cards
 * and archive. The norms are a dated table among the resources, never numbers in code. What becomes
 * of a violation is no business of this package.
 */
@NullMarked
package tachotwin.skzi.accounting;

import org.jspecify.annotations.NullMarked;
