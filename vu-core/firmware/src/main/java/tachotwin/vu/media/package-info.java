/**
 * What leaves the unit: reports to the printer (4.10), downloads to a medium (4.8), documents to
 * the server (4.4.9).
 *
 * <p>Contents are the block's and the cards' work; here they are asked for piece by piece and
 * passed on.
 */
@NullMarked
package tachotwin.vu.media;

import org.jspecify.annotations.NullMarked;
