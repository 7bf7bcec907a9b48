package tachotwin.app.vehicle;

import tachotwin.time.SimInstant;

/**
 * The key is turned.
 *
 * @param at when
 * @param on to what
 */
public record IgnitionChange(SimInstant at, boolean on) {}
