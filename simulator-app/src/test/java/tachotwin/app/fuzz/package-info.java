/** Fuzzing of every decoder of the product, found by reflection so that none is forgotten. */
@NullMarked
package tachotwin.app.fuzz;

import org.jspecify.annotations.NullMarked;
