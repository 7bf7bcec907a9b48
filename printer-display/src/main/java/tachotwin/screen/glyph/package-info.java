/**
 * The shapes of signs and pictograms, cell by cell, for paper and for the display.
 *
 * <p>Shapes only: what is written belongs to others. The fonts' sources and licences are in {@code
 * FONTS.md} among the resources.
 */
@NullMarked
package tachotwin.screen.glyph;

import org.jspecify.annotations.NullMarked;
