package tachotwin.skzi.accounting;

import tachotwin.time.SimInstant;

/**
 * What a driver did according to the card, before it was inserted here.
 *
 * @param at since when
 * @param doing what
 * @param crew whether there was a second driver
 */
public record PastActivity(SimInstant at, Doing doing, boolean crew) {}
