/**
 * Test data, independent judges and the marks that tie tests to requirements.
 *
 * <p>Here live the readers of the resources of this artifact, the programs that judge us from
 * outside and {@link tachotwin.vectors.Requirement}. Nothing of the product may be named here: this
 * artifact depends on nothing of ours, so a vector can never be computed by the code that it
 * judges.
 */
@NullMarked
package tachotwin.vectors;

import org.jspecify.annotations.NullMarked;
