/**
 * The parameter groups of Б.3.3.4, a record each with both directions, and their numbers.
 *
 * <p>A new group gets a row in {@link tachotwin.can.pgn.Pgn} and a record here; when it is sent is
 * the node's affair. Numbers are least significant octet first (docs/assumptions.md).
 */
@NullMarked
package tachotwin.can.pgn;

import org.jspecify.annotations.NullMarked;
