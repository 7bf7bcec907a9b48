/** Tests of both ends of the protected channels. */
@NullMarked
package tachotwin.gost.channel;

import org.jspecify.annotations.NullMarked;
