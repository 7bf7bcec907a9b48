/**
 * The workplaces around the tachograph that a workshop uses: what its master checks himself, and
 * the protocol of a calibration (appendix Е).
 *
 * <p>No behaviour of unit, block or card may live here.
 */
@NullMarked
package tachotwin.app.workshop;

import org.jspecify.annotations.NullMarked;
