/**
 * The commands of a block as data: codes, fields, widths, order of octets and check sums, read from
 * a text that a user can write for a block of somebody else.
 *
 * <p>Here live the table, its reader, the transcription of messages from one table into another and
 * the description of messages by a table. The product's own table is such a text too, {@code
 * built-in.dialect}; the records of {@code tachotwin.zh} know nothing of it. What a command does
 * and how blocks travel has no place here.
 */
@NullMarked
package tachotwin.zh.dialect;

import org.jspecify.annotations.NullMarked;
