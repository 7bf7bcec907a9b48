/**
 * The commands of the block: the table that finds the handler of a code, the conditions under which
 * a command is carried out (Ж.5), and the handlers of start-up, motion, events and cards.
 *
 * <p>Handlers answer with values of table Ж.5; frames and links are not known here.
 */
@NullMarked
package tachotwin.skzi.command;

import org.jspecify.annotations.NullMarked;
