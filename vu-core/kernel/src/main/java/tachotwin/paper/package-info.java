/**
 * What is printed and shown, before it is pixels: the line of 24 cells (4.10.16) and the octets of
 * its signs, pictograms of appendix А among them.
 *
 * <p>No glyph and no picture may live here: the same lines go over Ж, to the printer, to the screen
 * and under a signature.
 */
@NullMarked
package tachotwin.paper;

import org.jspecify.annotations.NullMarked;
