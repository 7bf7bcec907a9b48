/**
 * The protected archive of the block (4.7.10–4.7.18): the family of its records, the append-only
 * store and the proof that nothing in it was altered.
 *
 * <p>Records are values with both directions; nothing here decides when one is made, and nothing
 * may change or remove one that was appended.
 */
@NullMarked
package tachotwin.skzi.archive;

import org.jspecify.annotations.NullMarked;
