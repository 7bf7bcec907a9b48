/**
 * Events and faults that the unit finds (table Б.15): what is told to the block by 53 and what the
 * display warns of (4.9.2), in order of priority.
 *
 * <p>Events that the block finds itself (07h, 0Ah, 54h, …) are warned of here but registered there.
 */
@NullMarked
package tachotwin.vu.event;

import org.jspecify.annotations.NullMarked;
