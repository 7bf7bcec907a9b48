/**
 * What one block knows at the moment: who it is, what it is activated and calibrated for, where it
 * is, which cards are in, and who is told of what happens.
 *
 * <p>Changed by one simulation thread only. No command is carried out and nothing is written to the
 * archive here.
 */
@NullMarked
package tachotwin.skzi.state;

import org.jspecify.annotations.NullMarked;
