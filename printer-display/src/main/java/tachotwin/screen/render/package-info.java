/**
 * From cells to dots, and from dots to PNG and PDF: the front of a strip and its reverse.
 *
 * <p>The same dots serve the browser, the files and the tests.
 */
@NullMarked
package tachotwin.screen.render;

import org.jspecify.annotations.NullMarked;
