/**
 * The display of two lines of 24 cells and its dots.
 *
 * <p>What is shown is composed by the firmware; this package only shows it.
 */
@NullMarked
package tachotwin.screen.screen;

import org.jspecify.annotations.NullMarked;
