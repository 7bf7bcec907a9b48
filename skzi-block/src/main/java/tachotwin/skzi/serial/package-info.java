/**
 * The adapter that joins an end of protocol Ж to a real serial port.
 *
 * <p>The only package of this module that may start threads, read the wall clock or name the serial
 * library; everything else stays a function of octets and simulated time.
 */
@NullMarked
package tachotwin.skzi.serial;

import org.jspecify.annotations.NullMarked;
