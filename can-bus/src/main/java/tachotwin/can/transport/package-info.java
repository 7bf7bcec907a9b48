/**
 * The transport of messages of more than eight octets (Б.3.3.3): broadcast announcement (BAM),
 * sending and putting together, without sockets and without threads.
 */
@NullMarked
package tachotwin.can.transport;

import org.jspecify.annotations.NullMarked;
