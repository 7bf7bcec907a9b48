/**
 * Work on a live line between a vehicle unit and a block of other makers: the tap that stands
 * between them, the evidence for readings that the standard leaves open, and the replay of one side
 * of a recording.
 *
 * <p>Engines on ports and timers; who opens the ports and moves the time is the command.
 */
@NullMarked
package tachotwin.app.lab.wire;

import org.jspecify.annotations.NullMarked;
