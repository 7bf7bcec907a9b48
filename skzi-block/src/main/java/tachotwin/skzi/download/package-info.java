/**
 * Downloads (4.8, Б.2.3): the file of unit and block, composed from the archive and signed record
 * by record, what the block adds to the download of a card, and the commands 81–84.
 *
 * <p>The layouts are of {@code tachotwin.download}; the unit reads cards itself and writes media.
 */
@NullMarked
package tachotwin.skzi.download;

import org.jspecify.annotations.NullMarked;
