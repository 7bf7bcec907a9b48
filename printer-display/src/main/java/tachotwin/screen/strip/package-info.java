/**
 * The printer: documents of lines that came out of it, on paper that may run out.
 *
 * <p>What is printed is composed by the block; this package only prints it.
 */
@NullMarked
package tachotwin.screen.strip;

import org.jspecify.annotations.NullMarked;
