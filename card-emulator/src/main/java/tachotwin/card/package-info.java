/**
 * A tachograph card as its reader sees it (4.6): contacts, image, slot, and how its commands read
 * in a trace.
 *
 * <p>Files, commands, keys and personalisation have packages of their own. What the records on a
 * card mean belongs to the dictionary, writing them to the block.
 */
@NullMarked
package tachotwin.card;

import org.jspecify.annotations.NullMarked;
