/**
 * The pace of a bench: how simulated time follows the wall clock.
 *
 * <p>The only place of the application, beside web and bench, that may know the wall clock. Nothing
 * lives here yet: the day of the demonstration runs at the virtual pace.
 */
@NullMarked
package tachotwin.app.pace;

import org.jspecify.annotations.NullMarked;
