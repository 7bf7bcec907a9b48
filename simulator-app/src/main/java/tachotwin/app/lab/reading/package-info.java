/**
 * What a .ddd file and a document say: as lines for a person, in Russian, and as JSON for programs.
 *
 * <p>Everything here only looks at what {@code lab.verdict} has read and judged; no octets are
 * decoded and nothing is printed.
 */
@NullMarked
package tachotwin.app.lab.reading;

import org.jspecify.annotations.NullMarked;
