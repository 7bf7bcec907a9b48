/**
 * The messages of Ж.3–Ж.5, which the vehicle unit and the block both speak: commands, answers, the
 * codes of both, and the payload of each.
 *
 * <p>Codecs only: frames and links of Ж.1 and Ж.2 are the block artifact's, what a command does is
 * the block's, when it is sent is the firmware's.
 */
@NullMarked
package tachotwin.zh;

import org.jspecify.annotations.NullMarked;
