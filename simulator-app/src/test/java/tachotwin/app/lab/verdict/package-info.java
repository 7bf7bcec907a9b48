/** Tests of the verdicts, and the downloads and documents that they judge. */
@NullMarked
package tachotwin.app.lab.verdict;

import org.jspecify.annotations.NullMarked;
