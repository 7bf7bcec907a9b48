/**
 * The data dictionary of appendix Б: every type of Б.1 and Б.2.2 as a value with both directions.
 *
 * <p>A decoder keeps every octet that it accepts, so that encoding gives the same octets again;
 * values that a table does not list survive. No file, no message and no rule of the device may live
 * here.
 */
@NullMarked
package tachotwin.dictionary;

import org.jspecify.annotations.NullMarked;
