/**
 * What the block registers on its own account (4.7.12–4.7.18): events, cards, activities, supply,
 * activation and calibration.
 *
 * <p>Each register puts its facts into the archive, keeps the state in step and tells the
 * listeners. Commands are not known here.
 */
@NullMarked
package tachotwin.skzi.register;

import org.jspecify.annotations.NullMarked;
