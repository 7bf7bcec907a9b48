/** Proofs of benches that are kept, opened again and taken back in time. */
@NullMarked
package tachotwin.app.session;

import org.jspecify.annotations.NullMarked;
