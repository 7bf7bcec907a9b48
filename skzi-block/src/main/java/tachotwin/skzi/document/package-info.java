/**
 * Tachograph documents (appendix Г): their composition from what the block registered, their
 * numbers and signatures, the outbox, and the commands 65…6C by which they reach the server.
 *
 * <p>The codec of documents is the kernel's, the keys of a session are the channel's of {@code
 * tachotwin.gost}. Frames and sockets of appendix В are not known here.
 */
@NullMarked
package tachotwin.skzi.document;

import org.jspecify.annotations.NullMarked;
