/**
 * Display and keys: the default screens, messages, the PIN prompt, questions, the menu as a tree of
 * data (4.9, Д.1).
 *
 * <p>What a menu item does is not known here; glyphs belong to the display.
 */
@NullMarked
package tachotwin.vu.menu;

import org.jspecify.annotations.NullMarked;
