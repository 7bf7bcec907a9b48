/** Tests of the vehicle, and the generator of the shipped track. */
@NullMarked
package tachotwin.app.vehicle;

import org.jspecify.annotations.NullMarked;
