/**
 * The commands of a card: one small class each, the table that finds them, and the interpreter that
 * handles class octet, chaining and secure messaging around them.
 *
 * <p>A refusal is a status word, never an exception. Files are reached through {@code filesystem},
 * keys through {@code auth}; the reader's side may not be named here.
 */
@NullMarked
package tachotwin.card.command;

import org.jspecify.annotations.NullMarked;
