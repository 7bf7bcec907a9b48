/**
 * The nodes on the bus: what the tachograph sends by itself, what it answers, when it sleeps.
 *
 * <p>The tachograph's state comes through the port {@link tachotwin.port.TachographSignals}.
 */
@NullMarked
package tachotwin.can.node;

import org.jspecify.annotations.NullMarked;
