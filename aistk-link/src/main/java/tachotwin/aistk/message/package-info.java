/**
 * The messages of appendix В: the header of table В.2, the bodies of tables В.3–В.14, the framer
 * that finds them in a stream, and their decoded form for people.
 *
 * <p>Octets and values only; who sends what when is the engines' business.
 */
@NullMarked
package tachotwin.aistk.message;

import org.jspecify.annotations.NullMarked;
