/**
 * The commands a user types: options, messages, exit codes.
 *
 * <p>The only place that may use the standard streams. Each command reads its arguments, calls what
 * does the work elsewhere and tells the outcome in words; no protocol and no device may live here.
 */
@NullMarked
package tachotwin.app.cli;

import org.jspecify.annotations.NullMarked;
