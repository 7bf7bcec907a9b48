/**
 * The accounting of driving and rest (4.5.2): what a driver did, minute by minute or finer, turned
 * into the times of the standard, and the norms that they are held against.
 *
 * <p>Pure calculation over moments and activities. Cards, archive and documents are not known here;
 * the norms are a dated table among the resources, never numbers in code.
 */
@NullMarked
package tachotwin.skzi.accounting;

import org.jspecify.annotations.NullMarked;
