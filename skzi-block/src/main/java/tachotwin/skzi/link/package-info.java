/**
 * Both ends of the protocol between vehicle unit and block (Ж.1.2, Ж.2): numbering, repetition, the
 * choice of the protocol, and the simulated line that joins the ends.
 *
 * <p>Engines without input or output of their own: octets and time come in, octets and replies go
 * out. What a command does is none of their business; ports and threads have no place here.
 */
@NullMarked
package tachotwin.skzi.link;

import org.jspecify.annotations.NullMarked;
