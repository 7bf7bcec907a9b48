/**
 * Faults of cards and slots as decorators (4.7.12, table 3): what a rehearsal puts between a sound
 * card and its reader.
 *
 * <p>A fault changes what is seen at the contacts or by the hand; it composes no data of its own.
 */
@NullMarked
package tachotwin.card.fault;

import org.jspecify.annotations.NullMarked;
