/**
 * What the archive tells about longer times, for reports and downloads: the cycles of cards, the
 * odometer at a moment.
 *
 * <p>Only reads the archive; no text and no file is composed here.
 */
@NullMarked
package tachotwin.skzi.history;

import org.jspecify.annotations.NullMarked;
