/**
 * The commands that take the block through its life: ШАГ1, ШАГ2, the vehicle, the way back to ШАГ1,
 * the end of its service (4.16.2, activation manual 5.3–5.6).
 *
 * <p>Here requests, certificates and cards are judged; which step may follow which is in {@code
 * key}, and steps are registered in {@code register}.
 */
@NullMarked
package tachotwin.skzi.activation;

import org.jspecify.annotations.NullMarked;
