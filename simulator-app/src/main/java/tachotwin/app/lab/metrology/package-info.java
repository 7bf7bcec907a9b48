/**
 * The test bench of 4.11: generators of pulses and of GNSS signals, readings of our own device, a
 * protocol of its errors against tables 4 and 5.
 *
 * <p>What is measured is the device as assembled; nothing here knows how it comes to its values.
 */
@NullMarked
package tachotwin.app.lab.metrology;

import org.jspecify.annotations.NullMarked;
