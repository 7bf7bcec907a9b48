/**
 * Faults of the line between unit and block by a plan: which blocks, of whom, how often, and what
 * happens to them.
 *
 * <p>Here live the plan, its reader and the engine that carries it out, a decorator of both
 * directions. Octet by octet spoiling without a plan is the link's; ports have no place here.
 */
@NullMarked
package tachotwin.skzi.fault;

import org.jspecify.annotations.NullMarked;
