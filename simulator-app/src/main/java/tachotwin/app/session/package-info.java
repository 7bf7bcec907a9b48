/**
 * A bench that people and programs use while it runs: their inputs with the moment of each, and so
 * keeping it, opening it again and going back in time.
 *
 * <p>No wall clock, no thread and no socket: those who have them ({@code app.pace}, {@code
 * app.web}) call on the simulation thread.
 */
@NullMarked
package tachotwin.app.session;

import org.jspecify.annotations.NullMarked;
