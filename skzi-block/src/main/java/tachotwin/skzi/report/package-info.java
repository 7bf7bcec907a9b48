/**
 * The paper reports of Д.3, composed from archive and card as lines of 24 cells (4.10), and the
 * commands 71 and 72. A block of Д.2 is a small class; a report is a sequence of blocks.
 *
 * <p>Words and order are the standard's; glyphs and dots are not known here.
 */
@NullMarked
package tachotwin.skzi.report;

import org.jspecify.annotations.NullMarked;
