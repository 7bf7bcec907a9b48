/**
 * The blocks of Ж.1 and Ж.2 as octets: codecs of both transport protocols, the framer that finds
 * blocks in a stream, and their description for people.
 *
 * <p>Nothing here knows which side it serves, what was sent before or what a message means; that is
 * {@link tachotwin.skzi.link}. No ports and no threads.
 */
@NullMarked
package tachotwin.skzi.frame;

import org.jspecify.annotations.NullMarked;
