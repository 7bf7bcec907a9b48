/**
 * What the two cards in the slots make of the unit (4.4.2, 4.8.1): its mode, conflicts, whether one
 * may drive, what may be printed and downloaded. Tables as data.
 *
 * <p>No slot and no flow is known here.
 */
@NullMarked
package tachotwin.vu.mode;

import org.jspecify.annotations.NullMarked;
