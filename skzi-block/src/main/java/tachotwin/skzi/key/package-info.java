/**
 * The keys and certificates of one block; a key store for tests and rehearsals only, made from a
 * seed.
 *
 * <p>No key leaves the block: signing and deriving happen through what is here.
 */
@NullMarked
package tachotwin.skzi.key;

import org.jspecify.annotations.NullMarked;
