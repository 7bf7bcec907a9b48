/**
 * The real pace: how simulated time follows the wall clock, and how what comes from outside (a
 * line, a key, a console) gets its moment in simulated time.
 *
 * <p>The only place of the application, beside web and bench, that may know the wall clock. One
 * thread runs the simulation; all others only leave their inputs in its box. No behaviour of a
 * device may live here.
 */
@NullMarked
package tachotwin.app.pace;

import org.jspecify.annotations.NullMarked;
