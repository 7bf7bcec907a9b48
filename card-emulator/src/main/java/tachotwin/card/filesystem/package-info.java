/**
 * The file system of a card (4.6.2): the table of elementary files, their access conditions and
 * their contents.
 *
 * <p>The table {@link tachotwin.card.filesystem.ElementaryFile} is the one place that knows
 * identifiers, sizes and rights. What a file means is the dictionary's affair; commands and keys
 * may not be named here.
 */
@NullMarked
package tachotwin.card.filesystem;

import org.jspecify.annotations.NullMarked;
