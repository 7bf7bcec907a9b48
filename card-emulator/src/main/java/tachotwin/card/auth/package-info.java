/**
 * What a card knows about who talks to it: PIN and PUK with their counters, its keys and
 * certificates, its challenges, and the security state that a reset drops.
 *
 * <p>No APDU and no file may be named here; the mathematics is in {@code tachotwin.gost}.
 */
@NullMarked
package tachotwin.card.auth;

import org.jspecify.annotations.NullMarked;
