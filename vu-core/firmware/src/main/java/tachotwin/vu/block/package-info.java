/**
 * The firmware's side of the conversation with the block: one command at a time, the reactions of
 * table Ж.5, and the commands by which the server's client has the block do its cryptography.
 *
 * <p>What a command is for belongs to the packages that ask; frames and links are the port's other
 * side.
 */
@NullMarked
package tachotwin.vu.block;

import org.jspecify.annotations.NullMarked;
