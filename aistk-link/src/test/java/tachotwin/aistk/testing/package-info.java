/**
 * What the tests of several packages share: a block, a server and their certificates. No test may
 * live here.
 */
@NullMarked
package tachotwin.aistk.testing;

import org.jspecify.annotations.NullMarked;
