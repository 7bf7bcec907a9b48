/**
 * What leaves the house: the zip that runs without a build and the notice of what it carries of
 * others.
 *
 * <p>A package of its own, because it deals with the product as a file and never with a twin: no
 * device and no protocol may live here. Scripts and texts of the zip are resources beside the
 * classes; {@code tachotwin} and {@code LICENSE} are copied there from the root by the build.
 */
@NullMarked
package tachotwin.app.shipping;

import org.jspecify.annotations.NullMarked;
