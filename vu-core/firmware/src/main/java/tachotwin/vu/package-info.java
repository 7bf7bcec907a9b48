/**
 * The vehicle unit of ГОСТ 34005 (4.4, 4.7–4.11): the facade that a person, the bus and the
 * assembly see, and the wiring of the packages below it.
 *
 * <p>Device logic belongs to those packages. There is no cryptography here and no key: the block
 * and the cards do that.
 */
@NullMarked
package tachotwin.vu;

import org.jspecify.annotations.NullMarked;
