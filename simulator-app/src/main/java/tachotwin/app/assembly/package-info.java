/**
 * The one place that sees every part: it makes vehicle unit, block, cards, bus, printer and link to
 * the server and wires them through their ports into a bench.
 *
 * <p>No behaviour of a device may live here; follow a second of driving or a card insertion from
 * {@link tachotwin.app.assembly.Bench}.
 */
@NullMarked
package tachotwin.app.assembly;

import org.jspecify.annotations.NullMarked;
