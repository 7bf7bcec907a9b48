/**
 * The block СКЗИ (блок тахографической информации): one facade that takes commands of Ж.4 and
 * answers them.
 *
 * <p>Everything behind the facade is in the packages below; frames and links wrap it from outside.
 */
@NullMarked
package tachotwin.skzi;

import org.jspecify.annotations.NullMarked;
