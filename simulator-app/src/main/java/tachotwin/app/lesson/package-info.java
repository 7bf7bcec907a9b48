/**
 * The lessons of a trainee: what to do, what was done, the verdict.
 *
 * <p>A lesson uses a bench as a person does. Nothing lives here yet.
 */
@NullMarked
package tachotwin.app.lesson;

import org.jspecify.annotations.NullMarked;
