/**
 * What the drivers do, as the unit sees it from motion and cards (table Б.5, 3.33, 4.7.10).
 *
 * <p>Times are not counted here: accounting is the block's work (4.5.2).
 */
@NullMarked
package tachotwin.vu.activity;

import org.jspecify.annotations.NullMarked;
