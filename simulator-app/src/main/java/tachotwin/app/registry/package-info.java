/**
 * The authorities around the tachograph: certification authority, issuer of cards and registry.
 *
 * <p>All keys made here are test keys, drawn from the bench's seed.
 */
@NullMarked
package tachotwin.app.registry;

import org.jspecify.annotations.NullMarked;
