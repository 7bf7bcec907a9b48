/**
 * The workplaces around the tachograph that a workshop uses: АРМП, АРМА, calibration tool.
 *
 * <p>No behaviour of unit, block or card may live here. Nothing lives here yet.
 */
@NullMarked
package tachotwin.app.workshop;

import org.jspecify.annotations.NullMarked;
