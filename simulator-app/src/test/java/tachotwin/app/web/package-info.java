/** Proofs of the panel's server at its edge: sockets, requests and frames. */
@NullMarked
package tachotwin.app.web;

import org.jspecify.annotations.NullMarked;
